// law: the abstract method has another signature
// expect: MOD4001 fails-type type System.TypeLoadException Library!D::Get
//--- Host v1
namespace H { public abstract class C { public abstract int Get(); } }
//--- Host v2
namespace H { public abstract class C { public abstract int Get(int a); } }
//--- Library
public class D : H.C { public override int Get() => 1; }
