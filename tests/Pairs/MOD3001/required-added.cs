// law: required is the compiler's
// expect: nothing
//--- Host v1
namespace H { public class C { public int A { get; set; } } }
//--- Host v2
namespace H { public class C { public required int A { get; set; } } }
//--- Library
public static class Calls { public static object M() { return new H.C().A; } }
