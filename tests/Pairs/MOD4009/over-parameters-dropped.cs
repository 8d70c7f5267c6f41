// law: and is sharper than none
// expect: MOD4009 fails-type type System.TypeLoadException Host!H.A`1::F`1(!!0):System.Int32
//--- Host v1
namespace H { public class X { } public class A<T> { public virtual int F<U>(U u) where U : T => 1; } }
//--- Host v2
namespace H { public class X { } public class A<T> { public virtual int F<U>(U u) => 1; } }
//--- Library
public class B : H.A<H.X> { public override int F<U>(U u) => 3; }
public static class Calls { public static object M() => new B() != null; }
