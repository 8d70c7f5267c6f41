// law: an enum that lies in a generic type is named with the arguments of that
// expect: nothing
//--- Host v1
namespace H { public class G<T> { public enum E { A, B } } public class AAttribute : Attribute { public object O; public G<int>.E P { get; set; } public G<int>.E F; public AAttribute(G<string>.E e) { } } }
//--- Host v2
namespace H { public class G<T> { public enum E { A, B, C } } public class AAttribute : Attribute { public object O; public G<int>.E P { get; set; } public G<int>.E F; public AAttribute(G<string>.E e) { } } }
//--- Library
[H.A(H.G<string>.E.A, O = H.G<int>.E.B)] public class K { } [H.A(H.G<string>.E.A, P = H.G<int>.E.B)] public class L { } [H.A(H.G<string>.E.A, F = H.G<int>.E.B)] public class N { }
public static class Calls { public static object M() => typeof(L).GetCustomAttributes(true).Length; }
