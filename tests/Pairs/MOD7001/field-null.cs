// law: null fits a field of any type
// expect: nothing
//--- Host v1
namespace H { public class At : Attribute { public string P; public Type Q; public int[] R; } }
//--- Host v2
namespace H { public class At : Attribute { public int P; public string Q; public Type R; } }
//--- Library
[H.At(P = null, Q = null, R = null)] public class D { }
public static class Calls { public static object M() => typeof(D).Name; }
