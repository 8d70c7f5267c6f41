// law: an enum of other numbers: a reference to a field of it
// expect: MOD2003 corrupts silent - Host!H.E
//--- Host v1
namespace H { public enum E : byte { A, B } public class C { public E F = unchecked((E)(-1)); public string Text => F.ToString(); } }
//--- Host v2
namespace H { public enum E : short { A, B } public class C { public E F = unchecked((E)(-1)); public string Text => F.ToString(); } }
//--- Library
using System;
using H;
public static class Calls { public static object M() { var c = new C(); ref var f = ref c.F; f = E.B; return c.Text; } }
