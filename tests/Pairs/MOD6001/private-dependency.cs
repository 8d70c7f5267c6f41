// law: a type of a private dependency is constrained as well
// expect: MOD6001 fails-call jit System.TypeLoadException Helper!Box`1
//--- Host v1
namespace H { public class C { } }
//--- Host v2
namespace H { public abstract class C { } }
//--- Helper private
public class Box<T> where T : new() { public T Make() => new T(); }
//--- Library
public static class Calls { public static object M() => new Box<H.C>().Make().GetType().Name; }
