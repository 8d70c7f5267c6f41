// law: own generics over an own class, whose base lost an interface
// expect: MOD6001 fails-call jit System.TypeLoadException Library!Box`1
//--- Host v1
namespace H { public class B : IComparable { public int CompareTo(object o) => 0; } }
//--- Host v2
namespace H { public class B { public int CompareTo(object o) => 0; } }
//--- Library
public class D : H.B { }
public class Box<U> where U : IComparable { }
public static class Calls { public static object M() { return new Box<D>(); } }
