// law: what is there is found
// expect: nothing
//--- Host v1
namespace H { public class B { public int Old() => 1; } public class C : B { public int Run() => 1; } }
//--- Host v2
namespace H { public class B { public int Old() => 1; } public class C : B { public int Run() => 1; public int More() => 1; } }
//--- Library
public static class Calls { public static object M() { return typeof(H.C).GetMethod("Run") is null; } public static object N() { return typeof(H.C).GetMethod("Old") is null; } public static object O() { return Type.GetType("H.C, Host") is null; } }
