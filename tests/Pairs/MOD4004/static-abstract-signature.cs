// law: an implementation of a static abstract member names its signature
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.I`1::Parse(System.String):!0
// expect: MOD4004 fails-type type System.MissingMethodException Host!H.I`1::Parse(System.String):!0
//--- Host v1
namespace H { public interface I<T> where T : I<T> { static abstract T Parse(string s); } }
//--- Host v2
namespace H { public interface I<T> where T : I<T> { static abstract T Parse(ReadOnlySpan<char> s); } }
//--- Library
public class D : H.I<D> { public static D Parse(string s) => new(); } public static class Calls { static T P<T>() where T : H.I<T> => T.Parse(""); public static object M() => P<D>().GetType().Name; }
