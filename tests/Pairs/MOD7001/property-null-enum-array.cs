// law: a null array of enums does not tell its type, and is set in a property of any
// expect: nothing
//--- Host v1
namespace H { public enum E { A } public class At : Attribute { public E[] P { get; set; } } }
//--- Host v2
namespace H { public enum E { A } public class At : Attribute { public string P { get; set; } } }
//--- Library
[H.At(P = null)] public class D { }
public static class Calls { public static object M() => typeof(D).Name; }
