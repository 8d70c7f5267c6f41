// law: a type that an attribute names is gone
// expect: MOD2001 latent attribute System.TypeLoadException Host!H.P
//--- Host v1
namespace H { public class P { } public class At : Attribute { public At(Type t) { } } }
//--- Host v2
namespace H { public class At : Attribute { public At(Type t) { } } }
//--- Library
[H.At(typeof(H.P))] public class D { }
