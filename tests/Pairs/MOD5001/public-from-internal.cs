// law: more access harms nobody
// expect: nothing
//--- Host v1
[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Library")]
namespace H { public class C { internal static int Get() => 1; } }
//--- Host v2
namespace H { public class C { public static int Get() => 1; } }
//--- Library
public static class Calls { public static object M() { return H.C.Get(); } }
