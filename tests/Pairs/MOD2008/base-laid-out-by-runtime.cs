// law: a class with a layout of its own derives from one that has one
// expect: MOD2008 fails-type type System.TypeLoadException Host!H.B
//--- Host v1
using System.Runtime.InteropServices; namespace H { [StructLayout(LayoutKind.Sequential)] public class B { public int X; } }
//--- Host v2
namespace H { public class B { public int X; } }
//--- Library
using System.Runtime.InteropServices; [StructLayout(LayoutKind.Sequential)] public class U : H.B { public long C; }
public static class Calls { public static object M() { var u = new U(); u.C = 3; return u.C; } }
