// law: an index from the end is compiled to a call of Length
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.L::get_Length():System.Int32
//--- Host v1
namespace H { public class L { public int Length => 3; public int this[int i] => i; public int Slice(int a, int b) => b; } }
//--- Host v2
namespace H { public class L { public int Count => 3; public int this[int i] => i; public int Slice(int a, int b) => b; } }
//--- Library
public static class Calls { public static object M() => new H.L()[^1]; }
