// law: methods that fit: contravariant, covariant, closed over an instance or a first argument
// expect: nothing
//--- Host v1
namespace H
{
    public delegate object Handler(string s);
    public class C { public object Both(object o) => o; }
    public static class Ext { public static string Twice(this string s, string t) => s + t; }
    public static class Use { public static object Of(Handler h) => h("a"); }
}
//--- Host v2
namespace H
{
    public delegate object Handler(string renamed);
    public class C { public object Both(object o) => o; }
    public static class Ext { public static string Twice(this string s, string t) => s + t; }
    public static class Use { public static object Of(Handler h) => h("a"); public static object More() => null; }
}
//--- Library
using H;
public static class Calls
{
    public static object A() => H.Use.Of(Any);
    public static object B() => H.Use.Of(new H.C().Both);
    public static object C() => H.Use.Of("x".Twice);
    public static object D() => H.Use.Of(s => s.Length);
    static string Any(object o) => o.ToString();
}
