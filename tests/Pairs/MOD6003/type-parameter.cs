// law: a method that gives a type parameter fits a delegate that gives what the parameter is constrained to
// expect: nothing
//--- Host v1
namespace H { public interface IThing { } public class Thing : IThing { } public delegate IThing Maker(); }
//--- Host v2
namespace H { public interface IThing { } public class Thing : IThing { } public delegate IThing Maker(); }
//--- Library
public static class Calls
{
    public static object M() => Use<int, H.Thing>().GetType().Name;
    private static H.IThing Use<TOther, T>() where T : class, H.IThing, new()
    {
        H.Maker maker = Make<T>;
        Func<H.IThing> function = Make<T>;
        return maker() is null ? null : function();
    }

    private static T Make<T>() where T : class, new() => new T();
}
