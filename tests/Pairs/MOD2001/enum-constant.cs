// law: the number of an enum's member needs no enum
// expect: nothing
//--- Host v1
namespace H { public enum E { A, B } public class C { public static int N => 1; } }
//--- Host v2
namespace H { public class C { public static int N => 1; } }
//--- Library
public static class Calls { public static object M() { return H.C.N + (int)H.E.B; } }
