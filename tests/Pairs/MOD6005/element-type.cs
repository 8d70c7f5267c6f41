// law: the elements are those that the compiler knew
// expect: MOD6005 corrupts silent - Host!H.B
//--- Host v1
using System.Runtime.CompilerServices; namespace H { [InlineArray(4)] public struct B { int _element; } }
//--- Host v2
using System.Runtime.CompilerServices; namespace H { [InlineArray(4)] public struct B { byte _element; } }
//--- Library
public static class Calls { public static object M() { var b = new H.B(); Span<int> s = b; s[3] = 5; return s[3] + s.Length; } }
