// law: the host's assembly bears a key now
// expect: MOD1004 info silent - Host
//--- Host v1
namespace H { public class C { public static int A => 1; } }
//--- Host v2 signed
namespace H { public class C { public static int A => 1; } }
//--- Library
public static class Calls { public static object M() { return H.C.A; } }
