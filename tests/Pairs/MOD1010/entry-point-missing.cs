// law: a native library has no such entry point
// expect: MOD1010 latent call System.EntryPointNotFoundException gadget!Gadget_Turn
//--- Host v1
namespace H { public class C { } }
//--- Host v2
namespace H { public class C { } }
//--- gadget native
//--- Library
public class D { [System.Runtime.InteropServices.DllImport("gadget", EntryPoint = "SystemNative_GetPid")] public static extern int Turn(); }
public static class Calls { public static object M() { return D.Turn() > 0; } }
//--- Library v2
public class D { [System.Runtime.InteropServices.DllImport("gadget", EntryPoint = "Gadget_Turn")] public static extern int Turn(); }
public static class Calls { public static object M() { try { return D.Turn() > 0; } catch (EntryPointNotFoundException) { return "not found"; } } }
