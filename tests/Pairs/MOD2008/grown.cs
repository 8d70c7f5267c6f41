// law: a struct with more fields reaches into a reference that the library laid behind it
// expect: MOD2008 fails-type type System.TypeLoadException Library!X
//--- Host v1
namespace H { public struct S { public long A; } }
//--- Host v2
namespace H { public struct S { public long A, B; } }
//--- Library
using System.Runtime.InteropServices;
[StructLayout(LayoutKind.Explicit)] public struct X { [FieldOffset(0)] public H.S S; [FieldOffset(8)] public object O; }
public static class Calls { public static object M() { return new X().O is null; } }
