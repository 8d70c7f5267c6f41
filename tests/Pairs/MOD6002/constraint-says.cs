// law: a type parameter is what its constraint is, and that has lost an interface
// expect: MOD6002 fails-call call System.EntryPointNotFoundException Host!H.Base
//--- Host v1
namespace H
{
    public interface I { int M(); }
    public class Base : I { public int M() => 1; }
    public static class Use { public static int Of(I i) => i.M(); }
}
//--- Host v2
namespace H
{
    public interface I { int M(); }
    public class Base { public int M() => 1; }
    public static class Use { public static int Of(I i) => i.M(); }
}
//--- Library
public static class Calls
{
    public static object M() => Of(new H.Base());
    static int Of<T>(T t) where T : H.Base => H.Use.Of(t);
}
