// law: or private protected
// expect: MOD4007 fails-type type System.TypeLoadException Host!H.C::A():System.Int32
//--- Host v1
namespace H { public class C { protected virtual int A() => 1; } }
//--- Host v2
namespace H { public class C { private protected virtual int A() => 1; } }
//--- Library
public class D : H.C { protected override int A() => 2; }
