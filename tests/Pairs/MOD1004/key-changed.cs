// law: the host's assembly bears another key
// expect: MOD1004 info silent - Host
//--- Host v1 signed
namespace H { public class C { public static int A => 1; } }
//--- Host v2 signed-otherwise
namespace H { public class C { public static int A => 1; } }
//--- Library
public static class Calls { public static object M() { return H.C.A; } }
