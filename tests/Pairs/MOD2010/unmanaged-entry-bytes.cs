// law: numbers, pointers and addresses are mere bytes, and a Boolean is one where nothing is marshalled
// expect: nothing
//--- Host v1
namespace H { public enum E { A } public struct S { public int X; } public struct R { public int X; } public struct Q { public int X; } }
//--- Host v2
namespace H { public enum E : long { A } public struct S { public double X; public nint Y; public E Z; public unsafe void* W; } public struct R { public string X; } public struct Q { public bool X; } }
//--- Library
[assembly: System.Runtime.CompilerServices.DisableRuntimeMarshalling]
public static unsafe class Calls { [System.Runtime.InteropServices.UnmanagedCallersOnly] static int F(H.S s) => 2; [System.Runtime.InteropServices.UnmanagedCallersOnly] static int G(H.R* s) => 2; [System.Runtime.InteropServices.UnmanagedCallersOnly] static int H(H.Q q) => 2; public static object M() => 1; }
