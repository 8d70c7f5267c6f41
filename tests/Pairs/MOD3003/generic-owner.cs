// law: a field of a generic class
// expect: MOD3003 fails-call jit System.MissingFieldException Host!H.C`1::A:!0
//--- Host v1
namespace H { public class C<T> { public T A; } }
//--- Host v2
namespace H { public class C<T> { public T[] A; } }
//--- Library
public static class Calls { public static object M() { return new H.C<int>().A; } }
