// law: a class is internal now
// expect: MOD5004 fails-call call System.MethodAccessException Host!H.C
//--- Host v1
namespace H
{
    public class C
    {
        public static int Get() => 1;
    }
}
//--- Host v2
namespace H { internal class C { public static int Get() => 1; } }
//--- Library
public static class Calls { public static object M() { return H.C.Get(); } }
