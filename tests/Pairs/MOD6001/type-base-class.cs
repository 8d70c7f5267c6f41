// law: a constraint to a base class
// expect: MOD6001 fails-call jit System.TypeLoadException Host!H.G`1
//--- Host v1
namespace H { public class B { } public class G<T> { } }
//--- Host v2
namespace H { public class B { } public class G<T> where T : B { } }
//--- Library
public static class Calls { public static object M() { return new H.G<string>() is null; } }
