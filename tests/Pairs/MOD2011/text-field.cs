// law: text, delegates, dates, enums and nested structs have a native form
// expect: nothing
//--- Host v1
using System.Runtime.InteropServices;
namespace H { public struct S { public int A; } }
//--- Host v2
using System.Runtime.InteropServices;
namespace H { public struct I { public System.Guid B; public decimal D; } public delegate void Done(object a); public struct S { public int A; public string Text; public Done Done; public System.DateTime At; public System.DayOfWeek Day; public I In; public int? Maybe; public bool Yes; } }
//--- Library
using System.Runtime.InteropServices;
using H;
public static class Native { [DllImport("libc", EntryPoint = "abs")] public static extern int Take(S s); }
public static unsafe class Calls { public static object M() { return Native.Take(default); } }
