// law: fields of an attribute that can still hold the values
// expect: nothing
//--- Host v1
namespace H { public enum E { A, B } public enum L : long { A } public class XAttribute : Attribute { public int F; public byte G; public E O; public int M; public int N; public string S; public string[] T; public E[] U; public Type V; public object W; } }
//--- Host v2
namespace H { public enum E { A, B } public enum L : long { A } public class XAttribute : Attribute { public long F; public double G; public int O; public E M; public L N; public object S; public object[] T; public uint[] U; public object V; public int W; } }
//--- Library
[H.X(F = 1, G = 2, O = H.E.B, M = 1, N = 0, S = "s", T = new[] { "t" }, U = new[] { H.E.A }, V = typeof(int), W = 3)] public class D { }
