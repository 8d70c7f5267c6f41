// law: the base class implemented it
// expect: MOD4002 fails-type type System.TypeLoadException Library!D::Get
//--- Host v1
namespace H { public interface I { int Get(); } public class C { public virtual int Get() => 1; } }
//--- Host v2
namespace H { public interface I { int Get(); } public class C { } }
//--- Library
public class D : H.C, H.I { }
