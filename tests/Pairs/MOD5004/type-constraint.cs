// law: a constraint of a generic type kills it
// expect: MOD5004 fails-type type System.TypeLoadException Host!H.C
//--- Host v1
namespace H { public class C { } public struct S { public int A; } public enum E { A } public class X : System.Exception { } public class At : System.Attribute { } public class P { } }
//--- Host v2
namespace H { internal class C { } internal struct S { public int A; } internal enum E { A } internal class X : System.Exception { } internal class At : System.Attribute { } public class P { } }
//--- Library
public class D { class G<T> where T : H.C { } public static object N(object o) { return 1; } }
public static class Calls { public static object M() => D.N("x"); }
