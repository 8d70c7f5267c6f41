// law: an instance is made of what is abstract now
// expect: MOD2006 fails-call jit System.InvalidOperationException Host!H.C
//--- Host v1
namespace H
{
    public class C
    {
        public int A => 1;
    }
}
//--- Host v2
namespace H { public abstract class C { public C() { } public int A => 1; } }
//--- Library
public static class Calls { public static object M() { return new H.C().A; } }
