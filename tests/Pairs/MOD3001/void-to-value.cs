// law: void became a value
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.C::Do():System.Void
//--- Host v1
namespace H
{
    public class C
    {
        public static void Do() { }
    }
}
//--- Host v2
namespace H
{
    public class C
    {
        public static int Do() => 1;
    }
}
//--- Library
public static class Calls { public static object M() { H.C.Do(); return 1; } }
