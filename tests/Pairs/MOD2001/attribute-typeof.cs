// law: an attribute names a type that is gone
// expect: MOD2001 latent attribute System.TypeLoadException Host!H.Outer/Inner
//--- Host v1
namespace H { public class XAttribute : Attribute { public Type[] Types { get; set; } } public class Outer { public class Inner { } } }
//--- Host v2
namespace H { public class XAttribute : Attribute { public Type[] Types { get; set; } } public class Outer { } }
//--- Library
[H.X(Types = new[] { typeof(string), typeof(H.Outer.Inner) })] public class D { }
