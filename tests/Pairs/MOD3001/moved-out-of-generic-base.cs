// law: looked for in the generic base that the library names
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.G`1::Get(!0):!0
//--- Host v1
namespace H { public class G<T> { public T Get(T a) => a; } public class C : G<int> { } }
//--- Host v2
namespace H { public class G<T> { } public class C : G<int> { public int Get(int a) => a; } }
//--- Library
public static class Calls { public static object M() { return new H.C().Get(1); } }
