// law: fields are not looked for in base classes
// expect: MOD3003 fails-call jit System.MissingFieldException Host!H.C::F:System.Int32
//--- Host v1
namespace H { public class B { } public class C : B { public int F; } }
//--- Host v2
namespace H { public class B { public int F; } public class C : B { } }
//--- Library
public static class Calls { public static object M() { return new H.C().F; } }
