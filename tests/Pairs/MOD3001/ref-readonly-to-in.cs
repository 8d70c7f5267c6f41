// law: ref readonly and in are the same for who calls
// expect: nothing
//--- Host v1
namespace H { public class R { public static int F(ref readonly int a) => a; } }
//--- Host v2
namespace H { public class R { public static int F(in int a) => a; } }
//--- Library
public static class Calls { public static object M() { int i = 3; return H.R.F(in i); } }
