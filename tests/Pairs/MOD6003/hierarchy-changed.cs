// law: a method that returned a derived class no longer fits a delegate that returns the base
// expect: MOD6003 corrupts silent - Host!H.Derived
//--- Host v1
namespace H { public class Base { public virtual string Name() => "base"; } public class Derived : Base { } }
//--- Host v2
namespace H { public class Base { public virtual string Name() => "base"; } public class Derived { public virtual string Other() => "other"; } }
//--- Library
public static class Calls
{
    public static object M() { Func<H.Base> make = Make; return make().Name(); }
    static H.Derived Make() => new H.Derived();
}
