// law: a parameter or variable that is an address does not load what lies there
// expect: MOD2001 latent call System.TypeLoadException Host!H.S
// expect: MOD2001 latent call System.TypeLoadException Host!H.G
//--- Host v1
namespace H { public class G { } public struct S { public int X; } }
//--- Host v2
namespace H { }
//--- Library
public static unsafe class Calls
{
    static int ByReference(ref H.S s, out H.G g) { g = null; return 1; }
    static int Pointer(H.S* s, H.G** g) => s == null ? 1 : 2;
    static int Function(delegate*<H.G, H.S> f) { delegate*<H.G, H.S> g = f; return g == null ? 1 : 2; }
    static int Indirect(void* f) => f == null ? 1 : ((delegate*<H.G, H.S*, int>)f)(null, null);
    public static object M() => Indirect(null);
}
