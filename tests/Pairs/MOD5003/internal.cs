// law: a field is internal now
// expect: MOD5003 fails-call call System.FieldAccessException Host!H.C::F:System.Int32
//--- Host v1
namespace H
{
    public class C
    {
        public static int F = 1;
    }
}
//--- Host v2
namespace H
{
    public class C
    {
        internal static int F = 1;
    }
}
//--- Library
public static class Calls { public static object M() { return H.C.F; } }
