// law: but for those of friends
// expect: nothing
//--- Host v1
namespace H { public class C { protected int Get() => 1; } }
//--- Host v2
[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Library")]
namespace H { public class C { private protected int Get() => 1; } }
//--- Library
public class D : H.C { public int Call() => Get(); }
public static class Calls { public static object M() { return new D().Call(); } }
