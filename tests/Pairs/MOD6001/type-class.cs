// law: a class constraint on a type
// expect: MOD6001 fails-call jit System.TypeLoadException Host!H.G`1
//--- Host v1
namespace H { public class G<T> { } }
//--- Host v2
namespace H { public class G<T> where T : class { } }
//--- Library
public static class Calls { public static object M() { return new H.G<int>() is null; } }
