// law: more types
// expect: nothing
//--- Host v1
namespace H { public class C { public static int N => 1; } }
//--- Host v2
namespace H { public class C { public static int N => 1; } public class D { } public class C<T> { } }
//--- Library
public static class Calls { public static object M() { return H.C.N; } }
