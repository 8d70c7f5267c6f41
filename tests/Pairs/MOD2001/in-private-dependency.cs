// law: a signature of a private dependency names it
// expect: MOD2001 fails-call jit System.MissingMethodException Host!H.C
//--- Host v1
namespace H { public class C { } }
//--- Host v2
namespace H { }
//--- Helper private
public static class Help { public static int G(H.C c) => 1; public static int Safe() => 2; }
//--- Library
public static class Calls { public static object M() => Help.G(null); public static object N() => Help.Safe(); }
