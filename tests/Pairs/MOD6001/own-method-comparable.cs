// law: a constraint of a method of the library, which a type of the host satisfies no more
// expect: MOD6001 fails-call jit System.Security.VerificationException Library!Calls::Max`1(!!0,!!0):System.Int32
//--- Host v1
namespace H { public class C : IComparable<C> { public int CompareTo(C o) => 0; } }
//--- Host v2
namespace H { public class C { public int CompareTo(C o) => 0; } }
//--- Library
public static class Calls { static int Max<T>(T a, T b) where T : IComparable<T> => a.CompareTo(b); public static object M() => Max(new H.C(), new H.C()); }
