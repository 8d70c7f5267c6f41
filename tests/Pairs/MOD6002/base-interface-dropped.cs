// law: an interface that no longer builds on the one it is used as
// expect: MOD6002 fails-call call System.EntryPointNotFoundException Host!H.IDerived
//--- Host v1
namespace H
{
    public interface IBase { int M(); }
    public interface IDerived : IBase { }
    public class C : IDerived { public int M() => 1; }
    public static class Make { public static IDerived It() => new C(); }
}
//--- Host v2
namespace H
{
    public interface IBase { int M(); }
    public interface IDerived { }
    public class C : IDerived { public int M() => 1; }
    public static class Make { public static IDerived It() => new C(); }
}
//--- Library
public static class Calls { public static object M() => H.Make.It().M(); }
