// law: the attribute itself is gone
// expect: MOD2001 latent attribute System.TypeLoadException Host!H.XAttribute
//--- Host v1
namespace H { public class XAttribute : Attribute {  } }
//--- Host v2
namespace H { }
//--- Library
[H.X] public class D { }
