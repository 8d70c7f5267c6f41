// law: a class of the host with a layout of its own does not load over a base class that has none
// expect: MOD2001 fails-type type System.TypeLoadException Host!H.B
//--- Host v1
using System.Runtime.InteropServices; namespace H { public class A { } [StructLayout(LayoutKind.Sequential)] public class B { } }
//--- Host v2
using System.Runtime.InteropServices; namespace H { public class A { } [StructLayout(LayoutKind.Sequential)] public class B : A { } }
//--- Library
public class U : H.B { }
public static class Calls { public static object M() => new H.B().GetType().Name; }
