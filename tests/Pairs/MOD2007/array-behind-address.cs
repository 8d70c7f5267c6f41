// law: a parameter that is an address does not load the array that lies there
// expect: nothing
//--- Host v1
namespace H { public struct S { } }
//--- Host v2
namespace H { public ref struct S { } }
//--- Library
public static class Calls { static int Array(ref H.S[] s) => 1; static int Generic(ref List<H.S> s) => 2; public static object M() => 3; }
