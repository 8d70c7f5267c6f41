// law: a field of a generic struct over it does
// expect: MOD5004 fails-type type System.TypeLoadException Host!H.S
//--- Host v1
namespace H { public class C { } public struct S { public int A; } public enum E { A } public class X : System.Exception { } public class At : System.Attribute { } public class P { } }
//--- Host v2
namespace H { internal class C { } internal struct S { public int A; } internal enum E { A } internal class X : System.Exception { } internal class At : System.Attribute { } public class P { } }
//--- Library
public class D { struct G<T> { T X; } G<H.S> F; public static object N(object o) { return new D() is null; } }
public static class Calls { public static object M() => D.N("x"); }
