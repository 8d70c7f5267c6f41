// law: a cast, an array and typeof do not say what kind of type they mean
// expect: nothing
//--- Host v1
namespace H { public class X { } }
//--- Host v2
namespace H { public struct X { } }
//--- Library
public static class Calls
{
    private static readonly List<object> Objects = new List<object> { 1 };
    public static object Is() => Objects[0] is H.X;
    public static object Array() => new H.X[2].Length;
    public static object TypeOf() => typeof(H.X).Name;
}
