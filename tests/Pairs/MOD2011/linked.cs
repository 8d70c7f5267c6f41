// law: a class with a layout that leads back to itself has no native form
// expect: MOD2011 fails-call call System.TypeLoadException Host!H.N
//--- Host v1
using System.Runtime.InteropServices;
namespace H { [StructLayout(LayoutKind.Sequential)] public class N { public int A; } public struct S { public int A; public N Next; } }
//--- Host v2
using System.Runtime.InteropServices;
namespace H { [StructLayout(LayoutKind.Sequential)] public class N { public N Left, Right; public int A; } public struct S { public int A; public N Next; } }
//--- Library
using System.Runtime.InteropServices;
using H;
public static class Native { [DllImport("libc", EntryPoint = "abs")] public static extern int Take(S s); }
public static class Calls { public static object M() { return Native.Take(default); } }
