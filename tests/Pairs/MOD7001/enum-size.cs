// law: the enum of an argument has another size
// expect: MOD7001 latent attribute System.Reflection.CustomAttributeFormatException Host!H.At
//--- Host v1
namespace H { public enum E { A, B } public class At : Attribute { public At(E e) { } } }
//--- Host v2
namespace H { public enum E : long { A, B } public class At : Attribute { public At(E e) { } } }
//--- Library
[H.At(H.E.B)] public class D { }
