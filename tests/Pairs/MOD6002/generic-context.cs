// law: what a call gives for type parameters may hold parameters of the caller
// expect: nothing
//--- Host v1
namespace H
{
    public class Base { public int N = 1; }
    public class Derived : Base { }
    public class Box<T> { public T Item; public R Map<R>(Func<T, R> map, Func<R, R> then) => then(map(Item)); }
}
//--- Host v2
namespace H
{
    public class Base { public int N = 1; public int More; }
    public class Derived : Base { }
    public class Box<T> { public T Item; public R Map<R>(Func<T, R> map, Func<R, R> then) => then(map(Item)); }
}
//--- Library
public static class Calls
{
    public static object A() => Of(new H.Derived(), 5);
    public static object B() { foreach (var d in Each<H.Derived>()) { return d.N; } return 0; }
    static int Of<S, R>(S s, R r) where S : H.Base => new H.Box<S> { Item = s }.Map(x => (object)x ?? r, y => y) is H.Base b ? b.N : 0;
    static IEnumerable<H.Base> Each<T>() where T : H.Base, new() { yield return new T(); }
}
