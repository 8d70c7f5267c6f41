// law: a call through a pointer loads what it returns
// expect: MOD6001 fails-call jit System.TypeLoadException Host!H.G`1
//--- Host v1
namespace H { public class G<T> { } }
//--- Host v2
namespace H { public class G<T> where T : class { } }
//--- Library
public static unsafe class Calls { static bool Returns(void* f) => ((delegate*<H.G<int>>)f)() == null; static int Passes(void* f) => ((delegate*<H.G<int>, int>)f)(null); }
