// law: to ask an object whether it is one is no use of one
// expect: nothing
//--- Host v1
namespace H { public struct S { public int A; } }
//--- Host v2
namespace H { public ref struct S { public int A; } }
//--- Library
public class D { public static bool N(object o) => o is H.S; }
public static class Calls { public static object M() { return D.N("x"); } }
