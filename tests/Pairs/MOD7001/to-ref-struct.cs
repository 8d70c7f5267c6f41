// law: an attribute without arguments that is a ref struct now cannot be boxed
// expect: MOD2007 latent attribute System.NotSupportedException Host!H.XAttribute
//--- Host v1
namespace H { public class XAttribute : Attribute { public int P { get; set; } } }
//--- Host v2
namespace H { public ref struct XAttribute { public int P { get; set; } } }
//--- Library
[H.X(P = 2)] public class D { }
