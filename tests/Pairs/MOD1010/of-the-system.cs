// law: a library of the operating system
// expect: nothing
//--- Host v1
namespace H { public class C { } }
//--- Host v2
namespace H { public class C { } }
//--- Library
public class D { [System.Runtime.InteropServices.DllImport("libc")] public static extern int getpid(); }
public static class Calls { public static object M() { return D.getpid() > 0; } }
