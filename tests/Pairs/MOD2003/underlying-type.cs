// law: an enum of another size is the same enum
// expect: nothing
//--- Host v1
namespace H { public enum E { A, B } public class C { public static int Of(E e) => (int)e; } }
//--- Host v2
namespace H { public enum E : byte { A, B } public class C { public static int Of(E e) => (int)e; } }
//--- Library
public static class Calls { public static object M() { return H.C.Of(H.E.B); } }
