// law: a native library is not deployed
// expect: MOD1010 latent call System.DllNotFoundException gadget
//--- Host v1
namespace H { public class C { } }
//--- Host v2
namespace H { public class C { } }
//--- Library
public class D { [System.Runtime.InteropServices.DllImport("gadget")] public static extern int Turn(); }
public static class Calls { public static object M() { try { return D.Turn(); } catch (DllNotFoundException) { return "not found"; } } }
