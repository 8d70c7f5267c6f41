// law: an interface that is no longer covariant
// expect: MOD6002 fails-call call System.EntryPointNotFoundException Host!H.ISource`1
//--- Host v1
namespace H
{
    public interface ISource<out T> { T Get(); }
    public class Source : ISource<string> { public string Get() => "s"; }
    public static class Make { public static ISource<string> It() => new Source(); }
}
//--- Host v2
namespace H
{
    public interface ISource<T> { T Get(); }
    public class Source : ISource<string> { public string Get() => "s"; }
    public static class Make { public static ISource<string> It() => new Source(); }
}
//--- Library
public static class Calls
{
    public static object M() { H.ISource<object> source = H.Make.It(); return Length(source); }
    static int Length(H.ISource<object> source) => source.Get().ToString().Length;
}
