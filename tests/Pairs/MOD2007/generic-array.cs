// law: there are no arrays of a generic struct that became a ref struct
// expect: MOD2007 fails-call jit System.TypeLoadException Host!H.G`1
//--- Host v1
namespace H { public struct G<T> { public T V; } }
//--- Host v2
namespace H { public ref struct G<T> { public T V; } }
//--- Library
public static class Calls
{
    public static object Array() => new H.G<int>[2];
    public static int Field() => default(H.G<int>).V;
}
