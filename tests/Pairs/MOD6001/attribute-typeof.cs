// law: a type that an attribute names by text keeps its constraints
// expect: MOD6001 latent attribute System.ArgumentException Host!H.G`1
//--- Host v1
namespace H { public class G<T> { } public class AAttribute : Attribute { public AAttribute(Type t) { } } }
//--- Host v2
namespace H { public class G<T> where T : class { } public class AAttribute : Attribute { public AAttribute(Type t) { } } }
//--- Library
[H.A(typeof(H.G<int>))] public class K { }
public static class Calls { public static object M() => 1; }
