// law: but what a method returns is loaded, whatever it is, also by whoever calls it
// expect: MOD2001 fails-call jit System.TypeLoadException Host!H.S
//--- Host v1
namespace H { public struct S { public int X; } }
//--- Host v2
namespace H { }
//--- Library
public static unsafe class Calls { static ref H.S Reference(ref H.S s) => ref s; static H.S* Pointer(H.S* s) => s; static delegate*<H.S, int> Function() => null; static int Use() => Function() == null ? 1 : 2; }
