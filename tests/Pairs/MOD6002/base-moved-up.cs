// law: a class between does no harm
// expect: nothing
//--- Host v1
namespace H
{
    public interface I { int M(); }
    public class Base : I { public virtual int M() => 1; }
    public class Derived : Base { }
    public static class Use { public static int Of(Base b) => b.M(); public static int Of(I i) => i.M(); public static int All(IEnumerable<Base> all) => all.Sum(b => b.M()); }
}
//--- Host v2
namespace H
{
    public interface I0 { int M(); }
    public interface I : I0 { new int M(); }
    public class Base : I { public virtual int M() => 1; int I0.M() => 1; }
    public class Between : Base { }
    public class Derived : Between { }
    public static class Use { public static int Of(Base b) => b.M(); public static int Of(I i) => i.M(); public static int All(IEnumerable<Base> all) => all.Sum(b => b.M()); }
}
//--- Library
public class Own : H.Derived { }
public static class Calls
{
    public static object A() => H.Use.Of((H.Base)new H.Derived());
    public static object B() { H.I i = new Own(); return H.Use.Of(i); }
    public static object C() => H.Use.All(new List<Own> { new Own(), new Own() });
    public static object D() { H.Base[] all = new H.Derived[1]; all[0] = new H.Derived(); return all[0].M(); }
    public static object E() => Pick(true).M() + Pick(false).M();
    public static object F() { Func<Own, H.Base> f = Same; Func<Own, H.Base> g = f; return g(new Own()).M(); }
    static H.Derived Same(H.Base b) => (H.Derived)b;
    static H.Base Pick(bool own) => own ? new Own() : new H.Derived();
}
