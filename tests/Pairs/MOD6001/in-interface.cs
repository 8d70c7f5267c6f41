// law: an implemented interface
// expect: MOD6001 fails-type type System.TypeLoadException Host!H.I`1
//--- Host v1
namespace H { public interface I<T> { } }
//--- Host v2
namespace H { public interface I<T> where T : struct { } }
//--- Library
public class D : H.I<string> { }
