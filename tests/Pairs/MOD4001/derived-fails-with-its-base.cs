// law: the root cause once
// expect: MOD4001 fails-type type System.TypeLoadException Library!D::New
//--- Host v1
namespace H { public abstract class C {  } }
//--- Host v2
namespace H { public abstract class C { public abstract int New(); } }
//--- Library
public class D : H.C { }
public class E : D { }
