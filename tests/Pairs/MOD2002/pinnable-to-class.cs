// law: a static field of a struct that is pinned
// expect: MOD2002 fails-type type System.TypeLoadException Host!H.P
//--- Host v1
namespace H { public struct P { public static int i = 5; public ref int GetPinnableReference() => ref i; } }
//--- Host v2
namespace H { public class P { public static int i = 5; public ref int GetPinnableReference() => ref i; } }
//--- Library
public unsafe static class Calls { static H.P p0; public static object M() { fixed (int* p = p0) return *p; } }
