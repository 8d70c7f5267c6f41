// law: a native library beside the library
// expect: nothing
//--- Host v1
namespace H { public class C { } }
//--- Host v2
namespace H { public class C { } }
//--- gadget native
//--- Library
public class D { [System.Runtime.InteropServices.DllImport("gadget", EntryPoint = "SystemNative_GetPid")] public static extern int Turn(); }
public static class Calls { public static object M() { return D.Turn() > 0; } }
