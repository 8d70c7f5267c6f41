// law: an enum whose underlying type grew
// expect: nothing
//--- Host v1
namespace H { public enum E { A, B } public static class C { public static int Get(E e) => (int)e; } }
//--- Host v2
namespace H { public enum E : long { A, B } public static class C { public static int Get(E e) => (int)e; } }
//--- Library
public static class Calls { public static object M() => H.C.Get(H.E.B); }
