// law: an enum that became a struct and is only passed on
// expect: nothing
//--- Host v1
namespace H { public enum E { A, B } public static class C { public static E Make() => E.B; public static int Get(E e) => 1; } }
//--- Host v2
namespace H { public struct E { public int Value; } public static class C { public static E Make() => default; public static int Get(E e) => 1; } }
//--- Library
public static class Calls { public static object M() => H.C.Get(H.C.Make()); }
