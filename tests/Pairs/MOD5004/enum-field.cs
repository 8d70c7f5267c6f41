// law: a field of an enum does not
// expect: nothing
//--- Host v1
namespace H { public class C { } public struct S { public int A; } public enum E { A } public class X : System.Exception { } public class At : System.Attribute { } public class P { } }
//--- Host v2
namespace H { internal class C { } internal struct S { public int A; } internal enum E { A } internal class X : System.Exception { } internal class At : System.Attribute { } public class P { } }
//--- Library
public class D { H.E F; public static object N(object o) { return new D() is null; } }
public static class Calls { public static object M() => D.N("x"); }
