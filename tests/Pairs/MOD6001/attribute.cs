// law: an attribute over a type that its constraint does not admit
// expect: MOD6001 latent attribute System.TypeLoadException Host!H.XAttribute`1
//--- Host v1
namespace H { public class XAttribute<T> : Attribute { } }
//--- Host v2
namespace H { public class XAttribute<T> : Attribute where T : class { } }
//--- Library
[H.X<int>] public class D { }
