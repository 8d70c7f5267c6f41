// law: a generic struct that became a ref struct is not boxed
// expect: MOD2007 fails-call jit System.InvalidProgramException Host!H.G`1
//--- Host v1
namespace H { public struct G<T> { public T V; public override string ToString() => "g"; } }
//--- Host v2
namespace H { public ref struct G<T> { public T V; public override string ToString() => "g"; } }
//--- Library
public static class Calls
{
    public static object Box() => default(H.G<int>);
    public static string Text() => default(H.G<int>).ToString();
    public static int Field() => default(H.G<int>).V;
}
