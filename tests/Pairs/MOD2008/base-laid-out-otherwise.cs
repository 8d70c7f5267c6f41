// law: whichever that is
// expect: nothing
//--- Host v1
using System.Runtime.InteropServices; namespace H { [StructLayout(LayoutKind.Sequential)] public class B { public int X; } }
//--- Host v2
using System.Runtime.InteropServices; namespace H { [StructLayout(LayoutKind.Explicit)] public class B { [FieldOffset(0)] public int X; } }
//--- Library
using System.Runtime.InteropServices; [StructLayout(LayoutKind.Sequential)] public class U : H.B { public long C; }
public static class Calls { public static object M() { var u = new U(); u.C = 3; return u.C; } }
