// law: a derived class calls it all the same
// expect: nothing
//--- Host v1
namespace H { public class C { public C() { } } }
//--- Host v2
namespace H { public class C { protected C() { } } }
//--- Library
public class D : H.C { }
public static class Calls { public static object M() { return new D() is null; } }
