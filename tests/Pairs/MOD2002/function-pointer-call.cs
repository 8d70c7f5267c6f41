// law: a call through a pointer loads what it returns and what it passes by value
// expect: MOD2002 fails-call jit System.TypeLoadException Host!H.S
// expect: MOD2002 fails-call jit System.TypeLoadException Host!H.G
//--- Host v1
namespace H { public struct S { public int X; } public class G { } }
//--- Host v2
namespace H { public class S { public int X; } public struct G { } }
//--- Library
public static unsafe class Calls { static int Passes(void* f) => ((delegate*<H.S, int>)f)(default); static bool Returns(void* f) => ((delegate*<H.G>)f)() == null; }
