// law: a class that no longer implements the interface it is used as
// expect: MOD6002 fails-call call System.EntryPointNotFoundException Host!H.C
//--- Host v1
namespace H
{
    public interface I { int M(); }
    public class C : I { public int M() => 1; }
}
//--- Host v2
namespace H
{
    public interface I { int M(); }
    public class C { public int M() => 1; }
}
//--- Library
public static class Calls { public static object M() { H.I i = new H.C(); return i.M(); } }
