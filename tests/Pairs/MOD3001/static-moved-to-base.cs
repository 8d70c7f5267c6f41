// law: static methods too
// expect: nothing
//--- Host v1
namespace H { public class B { } public class C : B { public static int Add(int a) => a; } }
//--- Host v2
namespace H { public class B { public static int Add(int a) => a; } public class C : B { } }
//--- Library
public static class Calls { public static object M() { return H.C.Add(1); } }
