// law: a constructor of an attribute is gone
// expect: MOD3001 latent attribute System.MissingMethodException Host!H.XAttribute::.ctor(System.Int32):System.Void
//--- Host v1
namespace H { public class XAttribute : Attribute { public XAttribute(int a) { } } }
//--- Host v2
namespace H { public class XAttribute : Attribute { public XAttribute() { } } }
//--- Library
[H.X(1)] public class D { }
