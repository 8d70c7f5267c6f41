// law: another arity is another type
// expect: MOD2001 fails-call jit System.TypeLoadException Host!H.Gone
//--- Host v1
namespace H { public class Gone { public int A() => 1; } public class C { } }
//--- Host v2
namespace H { public class Gone<T> { public int A() => 1; } }
//--- Library
public static class Calls { public static object M() { return new H.Gone() is null; } }
