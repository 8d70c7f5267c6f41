// law: the JIT refuses to ask a struct whether it is null
// expect: MOD2002 fails-call jit System.InvalidProgramException Library!Calls::M():System.Object
//--- Host v1
namespace H { public class C { public C(int a) { } } }
//--- Host v2
namespace H { public struct C { public C(int a) { } } }
//--- Library
public static class Calls { public static object M() { if (new H.C(1) is null) return 1; return 2; } }
