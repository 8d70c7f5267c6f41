// law: a parameter or variable that is an address does not load what lies there
// expect: nothing
//--- Host v1
namespace H { public struct S { public int X; } public class G { } }
//--- Host v2
namespace H { public class S { public int X; } public struct G { } }
//--- Library
public static unsafe class Calls
{
    static int ByReference(ref H.S s) => 1;
    static int Pointer(H.S* s) { var t = s; return t == null ? 1 : 2; }
    static int Function(delegate*<H.S> f) => f == null ? 1 : 2;
    static int Passes(void* f) => f == null ? 1 : ((delegate*<H.G, int>)f)(null);
    public static object M() => Passes(null);
}
