// law: a cast is looked at when it runs, and a test says no
// expect: nothing
//--- Host v1
namespace H
{
    public class Base { }
    public class Derived : Base { }
    public static class Make { public static object It() => new Derived(); }
}
//--- Host v2
namespace H
{
    public class Base { }
    public class Derived { }
    public static class Make { public static object It() => new object(); }
}
//--- Library
public static class Calls { public static object M() => H.Make.It() as H.Base is null ? "none" : "none"; }
