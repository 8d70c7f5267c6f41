// law: an enum of other numbers: more or less than its place is read and written through a reference
// expect: MOD2003 corrupts silent - Host!H.E
//--- Host v1
namespace H { public enum E : byte { A, B } public class C { private E _e = unchecked((E)(-1)); public ref E At => ref _e; public string Text => _e.ToString(); } }
//--- Host v2
namespace H { public enum E : long { A, B } public class C { private E _e = unchecked((E)(-1)); public ref E At => ref _e; public string Text => _e.ToString(); } }
//--- Library
using System;
using H;
public static class Calls { public static object M() { var c = new C(); c.At = E.B; return c.Text; } }
