// law: own generics over an own type parameter, whose constraint lost an interface
// expect: MOD6001 fails-call jit System.TypeLoadException Library!Box`1
//--- Host v1
namespace H { public interface IThing : IComparable { } }
//--- Host v2
namespace H { public interface IThing { } }
//--- Library
public class Box<U> where U : IComparable { }
public static class Calls { public static object M<T>() where T : H.IThing { return new Box<T>(); } }
