// law: where control comes two ways, each value must fit
// expect: MOD6002 fails-call call System.EntryPointNotFoundException Host!H.B
//--- Host v1
namespace H
{
    public interface I { int M(); }
    public class A : I { public int M() => 1; }
    public class B : I { public int M() => 2; }
    public static class Use { public static int Of(I i) => i.M(); }
}
//--- Host v2
namespace H
{
    public interface I { int M(); }
    public class A : I { public int M() => 1; }
    public class B { public int M() => 2; }
    public static class Use { public static int Of(I i) => i.M(); }
}
//--- Library
public static class Calls
{
    public static object M() => Pick(false);
    static int Pick(bool first) => H.Use.Of(first ? new H.A() : new H.B());
}
