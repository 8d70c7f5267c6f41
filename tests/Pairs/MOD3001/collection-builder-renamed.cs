// law: a collection expression is compiled to a call of the builder
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.B::Make(System.ReadOnlySpan`1<System.Int32>):H.L
//--- Host v1
namespace H { [System.Runtime.CompilerServices.CollectionBuilder(typeof(B), "Make")] public class L : List<int> { } public static class B { public static L Make(ReadOnlySpan<int> s) { var l = new L(); foreach (var i in s) l.Add(i); return l; } } }
//--- Host v2
namespace H { [System.Runtime.CompilerServices.CollectionBuilder(typeof(B), "Create")] public class L : List<int> { } public static class B { public static L Create(ReadOnlySpan<int> s) { var l = new L(); foreach (var i in s) l.Add(i); return l; } } }
//--- Library
public static class Calls { public static object M() { H.L l = [1, 2, 3]; return l.Count; } }
