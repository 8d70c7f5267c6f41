// law: a local over a violated constraint
// expect: MOD6001 fails-call jit System.TypeLoadException Host!H.G`1
//--- Host v1
namespace H { public class G<T> { } }
//--- Host v2
namespace H { public class G<T> where T : struct { } }
//--- Library
public static class Calls { static int N(H.G<string> g) => g is null ? 1 : 2; public static object M() { return N(null); } }
