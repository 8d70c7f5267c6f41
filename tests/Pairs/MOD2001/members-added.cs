// law: a type that grew
// expect: nothing
//--- Host v1
namespace H { public class Gone { public int A() => 1; } public class C { } }
//--- Host v2
namespace H { public class Gone { public int A() => 1; public int B() => 2; int f; } }
//--- Library
public static class Calls { public static object M() { return new H.Gone().A(); } }
