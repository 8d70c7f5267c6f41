// law: also of a generic class
// expect: MOD2006 fails-call jit System.InvalidOperationException Host!H.C`1
//--- Host v1
namespace H { public class C<T> { } }
//--- Host v2
namespace H { public abstract class C<T> { public C() { } } }
//--- Library
public static class Calls { public static object M() { return new H.C<int>() is null; } }
