// law: a generic attribute is a struct now: it does not load, and nobody looks for its constructor
// expect: MOD2002 latent attribute System.TypeLoadException Host!H.XAttribute`1
//--- Host v1
namespace H { public class XAttribute<T> : Attribute { } }
//--- Host v2
namespace H { public record struct XAttribute<T>(int N); }
//--- Library
[H.X<int>] public class D { }
