// law: elements of an array are taken for references, which they are no more
// expect: MOD2002 corrupts call - Host!H.C
// undecidable: what is read of zeroes happens to be null
//--- Host v1
namespace H { public interface C { } }
//--- Host v2
namespace H { public struct C { } }
//--- Library
public static class Calls { static int First() => (new H.C[2])[0] != null ? 1 : 2; public static object M() => First(); }
