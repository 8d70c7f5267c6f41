// law: the setter of a property is gone
// expect: MOD4012 changes silent - Library!D::set_P(System.Int32):System.Void
//--- Host v1
namespace H { public class X { public virtual int P { get; set; } public void Reset() => P = 0; } }
//--- Host v2
namespace H { public class X { public virtual int P { get; } public void Reset() { } } }
//--- Library
public class D : H.X { private int _p = 3; public override int P { get => _p; set => _p = value; } }
public static class Calls { public static object M() { var d = new D(); d.Reset(); return d.P; } }
