// law: another case is another name
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.C::Add():System.Int32
//--- Host v1
namespace H { public class C { public static int Add() => 1; } }
//--- Host v2
namespace H { public class C { public static int ADD() => 1; } }
//--- Library
public static class Calls { public static object M() { return H.C.Add(); } }
