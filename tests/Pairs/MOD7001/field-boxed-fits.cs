// law: a field takes what a boxed value is: a number that fits, an array of objects that are one
// expect: nothing
//--- Host v1
namespace H { public class At : Attribute { public object P; public string[] Q; } }
//--- Host v2
namespace H { public class At : Attribute { public long P; public object[] Q; } }
//--- Library
[H.At(P = 3, Q = new[] { "a" })] public class D { }
public static class Calls { public static object M() => typeof(D).Name; }
