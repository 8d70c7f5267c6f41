// law: an event is two methods
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.C::add_E(System.Action):System.Void
//--- Host v1
namespace H
{
    public class C
    {
        public event Action E { add { } remove { } }
    }
}
//--- Host v2
namespace H
{
    public class C
    {
        
    }
}
//--- Library
public static class Calls { public static object M() { new H.C().E += () => { }; return 1; } }
