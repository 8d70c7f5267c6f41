// law: a nested class that was protected is private now
// expect: MOD2009 fails-call call System.MethodAccessException Host!H.C/In
//--- Host v1
namespace H { public class C { protected class In { public class Deep { public static int A() => 1; } } } }
//--- Host v2
namespace H { public class C { private class In { public class Deep { public static int A() => 1; } } } }
//--- Library
public class D : H.C { public static int N() => In.Deep.A(); }
public static class Calls { public static object M() { return D.N(); } }
