// law: so has its assembly, which nothing else may name
// expect: MOD1001 latent attribute System.IO.FileNotFoundException Other
//--- Other v1
namespace O { public class G { } }
//--- Host v1
namespace H { public class AAttribute : Attribute { public AAttribute(Type t) { } } }
//--- Host v2
namespace H { public class AAttribute : Attribute { public AAttribute(Type t) { } } }
//--- Library
[H.A(typeof(O.G))] public class K { }
public static class Calls { public static object M() => 1; }
