// law: a class that derives may be made
// expect: nothing
//--- Host v1
namespace H { public class C { public int A => 1; } }
//--- Host v2
namespace H { public abstract class C { public int A => 1; } }
//--- Library
public class D : H.C { }
public static class Calls { public static object M() { return new D().A; } }
