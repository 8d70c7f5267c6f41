// law: others of the same size have the same bytes
// expect: nothing
//--- Host v1
using System.Runtime.CompilerServices; namespace H { public enum E { A } [InlineArray(4)] public struct B { int _element; } [InlineArray(4)] public struct G<T> { T _element; } }
//--- Host v2
using System.Runtime.CompilerServices; namespace H { public enum E { A } [InlineArray(4)] public struct B { E _element; } [InlineArray(4)] public struct G<T> { T _element; } }
//--- Library
public static class Calls { public static object M() { var b = new H.B(); b[2] = 4; return b[2]; } static T Second<T>(T t) { var g = new H.G<T>(); g[2] = t; return g[2]; } public static object N() => Second(3) + Second("a").Length; }
