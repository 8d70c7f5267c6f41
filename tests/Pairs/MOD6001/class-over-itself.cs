// law: a class's interface over the class itself is loaded with it
// expect: MOD6001 fails-type type System.TypeLoadException Host!H.I`1
//--- Host v1
namespace H { public interface I<T> { } }
//--- Host v2
namespace H { public interface I<T> where T : struct { } }
//--- Library
public class N : H.I<N> { }
