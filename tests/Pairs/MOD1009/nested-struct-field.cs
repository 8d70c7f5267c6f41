// law: a field of a struct that is nested in what moved
// expect: nothing
//--- Host v1
namespace H { public class C { public struct S { public int A; } } }
//--- Core v2
namespace H { public class C { public struct S { public int A; } } }
//--- Host v2
[assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof(H.C))]
//--- Library
public struct W { public H.C.S S; } public static class Calls { public static object M() => new W().S.A; }
