// law: a class that no longer derives from the class it is used as
// expect: MOD6002 corrupts silent - Host!H.Derived
//--- Host v1
namespace H
{
    public class Base { public string Name = "base"; public virtual string Hello() => Name; }
    public class Derived : Base { }
    public static class Use { public static string Of(Base b) => b.Hello(); }
}
//--- Host v2
namespace H
{
    public class Base { public string Name = "base"; public virtual string Hello() => Name; }
    public class Derived { public long Number = 1; public virtual string Other() => "other"; }
    public static class Use { public static string Of(Base b) => b.Hello(); }
}
//--- Library
public static class Calls { public static object M() => H.Use.Of(new H.Derived()); }
