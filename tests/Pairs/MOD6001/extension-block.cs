// law: an extension block with a constraint
// expect: MOD6001 fails-call jit System.Security.VerificationException Host!H.E::Second`1(System.Collections.Generic.List`1<!!0>):!!0
//--- Host v1
namespace H { public static class E { extension<T>(List<T> l) { public T Second() => l[1]; } } }
//--- Host v2
namespace H { public static class E { extension<T>(List<T> l) where T : class { public T Second() => l[1]; } } }
//--- Library
using H;
public static class Calls { public static object M() => new List<int> { 1, 2 }.Second(); }
