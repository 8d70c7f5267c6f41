// law: a nested type is constrained by the parameter of the type around it
// expect: MOD6001 fails-call jit System.TypeLoadException Host!H.G`1/N`1
//--- Host v1
namespace H { public class G<T> { public class N<U> { } } }
//--- Host v2
namespace H { public class G<T> { public class N<U> where U : T { } } }
//--- Library
public static class Calls { public static object M() => new H.G<string>.N<int>().GetType().Name; public static object O() => new H.G<object>.N<string>().GetType().Name; }
