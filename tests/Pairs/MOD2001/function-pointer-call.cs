// law: a call through a pointer loads what it returns and what it passes by value
// expect: MOD2001 fails-call jit System.TypeLoadException Host!H.G
// expect: MOD2001 fails-call jit System.TypeLoadException Host!H.S
//--- Host v1
namespace H { public class G { } public struct S { public int X; } }
//--- Host v2
namespace H { }
//--- Library
public static unsafe class Calls { static bool Returns(void* f) => ((delegate*<H.G>)f)() == null; static int Passes(void* f) => ((delegate*<H.S, int>)f)(default); }
