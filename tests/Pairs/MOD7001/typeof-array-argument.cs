// law: a type that is named within another has to be there, too
// expect: MOD2001 latent attribute System.TypeLoadException Host!H.G
// expect: MOD2001 latent attribute System.TypeLoadException Host!H.J
//--- Host v1
namespace H { public class G { } public class J { } public class AAttribute : Attribute { public AAttribute(Type t) { } } }
//--- Host v2
namespace H { public class AAttribute : Attribute { public AAttribute(Type t) { } } }
//--- Library
[H.A(typeof(H.G[]))] public class K { } [H.A(typeof(List<H.J>))] public class L { }
public static class Calls { public static object M() => 1; }
