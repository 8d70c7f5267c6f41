// law: a native library is not deployed
// expect: MOD1010 latent call System.DllNotFoundException gadget
//--- Host v1
namespace H { public class C { } }
//--- Host v2
namespace H { public class C { } }
//--- gadget native v1
//--- Library
public class D { [System.Runtime.InteropServices.DllImport("gadget")] public static extern int SystemNative_GetPid(); }
public static class Calls { public static object M() { try { return D.SystemNative_GetPid() > 0; } catch (DllNotFoundException) { return "not found"; } } }
//--- Library v2
public class D { [System.Runtime.InteropServices.DllImport("gadget")] public static extern int SystemNative_GetPid(); }
public static class Calls { public static object M() { try { return D.SystemNative_GetPid() > 0; } catch (DllNotFoundException) { return "not found"; } } }
