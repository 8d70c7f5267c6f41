// law: what is asked for null was a reference, and no number
// expect: nothing
//--- Host v1
namespace H { public interface C { } }
//--- Host v2
namespace H { public struct C { } }
//--- Library
public static class Calls { static int First() => (new H.C[2])[0] != null ? 1 : 2; public static object M() => First(); }
