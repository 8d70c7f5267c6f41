// law: a ref struct is an argument of what allows it
// expect: nothing
//--- Host v1
namespace H { public struct S { public int A; } }
//--- Host v2
namespace H { public ref struct S { public int A; } }
//--- Library
public class D { public static int N<T>() where T : allows ref struct => 3; }
public static class Calls { public static object M() { return D.N<H.S>(); } }
