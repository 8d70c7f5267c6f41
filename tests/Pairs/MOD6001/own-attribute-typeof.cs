// law: also in the library's own attribute
// expect: MOD6001 latent attribute System.ArgumentException Host!H.G`1
//--- Host v1
namespace H { public class G<T> { } }
//--- Host v2
namespace H { public class G<T> where T : class { } }
//--- Library
public class TA : Attribute { public TA(Type t) { } } [TA(typeof(H.G<int>))] public class K { }
public static class Calls { public static object M() => new K().ToString(); }
