// law: the value of an attribute is of an enum that moved
// expect: nothing
//--- Host v1
namespace H { public enum E { A, B } public class At : Attribute { public E V { get; set; } } }
//--- Core v2
namespace H { public enum E { A, B } }
//--- Host v2
[assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof(H.E))] namespace H { public class At : Attribute { public E V { get; set; } } }
//--- Library
[H.At(V = H.E.B)] public class D { } public static class Calls { public static object M() => typeof(D).Name; }
