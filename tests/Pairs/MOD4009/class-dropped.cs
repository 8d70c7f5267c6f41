// law: the class constraint is dropped
// expect: MOD4009 fails-type type System.TypeLoadException Host!H.C::A`1():System.Int32
//--- Host v1
namespace H { public class C { public virtual int A<T>() where T : class => 1; } }
//--- Host v2
namespace H { public class C { public virtual int A<T>() => 1; } }
//--- Library
public class D : H.C { public override int A<T>() => 2; }
