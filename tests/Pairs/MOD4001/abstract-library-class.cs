// law: an abstract class may leave it open
// expect: nothing
//--- Host v1
namespace H { public abstract class C {  } }
//--- Host v2
namespace H { public abstract class C { public abstract int New(); } }
//--- Library
public abstract class D : H.C { }
