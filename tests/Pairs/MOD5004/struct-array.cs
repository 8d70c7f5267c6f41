// law: an array of structs
// expect: MOD5004 fails-call call System.TypeAccessException Host!H.S
//--- Host v1
namespace H { public class C { } public struct S { public int A; } public enum E { A } public class X : System.Exception { } public class At : System.Attribute { } public class P { } }
//--- Host v2
namespace H { internal class C { } internal struct S { public int A; } internal enum E { A } internal class X : System.Exception { } internal class At : System.Attribute { } public class P { } }
//--- Library
public class D { public static object N(object o) { var a = new H.S[2]; a[0] = a[1]; return a.Length; } }
public static class Calls { public static object M() => D.N("x"); }
