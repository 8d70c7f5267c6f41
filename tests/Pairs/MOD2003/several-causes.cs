// law: of two causes that a method does not compile for, the JIT names the one that it meets first
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.C::.ctor(System.Int32):System.Void
// expect: MOD2003 fails-call jit System.InvalidProgramException Library!Use::First(System.Int32):System.Object
// expect: MOD2003 fails-call jit System.InvalidProgramException Library!Use::Last(System.Int32):System.Object
//--- Host v1
namespace H { public enum E { A, B } public class C { public C(int n) { } public static void Log(E e) { } } }
//--- Host v2
namespace H { public struct E { } public class C { public C(int n, int m = 5) { } public static void Log(E e) { } } }
//--- Library
public static class Use
{
    public static object First(int n) { H.C.Log(H.E.B); return n > 1 ? new H.C(n) : null; }
    public static object Last(int n) { var made = n > 1 ? new H.C(n) : null; H.C.Log(H.E.B); return made; }
}
