// law: an instance of a class that became a struct, taken for an address
// expect: MOD2002 corrupts call - Host!H.X
//--- Host v1
namespace H { public class X { public int N; public X() { N = 1; } public override string ToString() => "x"; } }
//--- Host v2
namespace H { public struct X { public int N; public X() { N = 1; } public override string ToString() => "x"; } }
//--- Library
public static class Calls { public static object M() => new H.X(); }
