// law: to combine a field with a value reads and writes the field itself, of whatever size
// expect: nothing
//--- Host v1
namespace H { public enum E { A, B } public class C { public E F = E.B; public string Text => F.ToString(); } }
//--- Host v2
namespace H { public enum E : byte { A, B } public class C { public E F = E.B; public string Text => F.ToString(); } }
//--- Library
using System;
using H;
public static class Calls { public static object M() { var c = new C(); c.F |= E.A; return c.Text; } }
