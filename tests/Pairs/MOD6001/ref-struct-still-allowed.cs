// law: where they are let in, or none is given, nothing fails
// expect: nothing
//--- Host v1
namespace H { public static class U { public static int Do<T>(T t) where T : allows ref struct => 1; public static int Other<T>(T t) where T : allows ref struct => 2; } }
//--- Host v2
namespace H { public static class U { public static int Do<T>(T t) where T : allows ref struct => 1; public static int Other<T>(T t) => 2; } }
//--- Library
public ref struct Wrapper<T> where T : allows ref struct { public T Value; }
public static class Calls
{
    static int Given<T>(T t) where T : allows ref struct => H.U.Do(t);
    static int NotGiven<T>(T t) where T : allows ref struct => H.U.Other(t);
    static int Deeper<T>(T t, int n) where T : allows ref struct => n == 0 ? H.U.Do(t) : Deeper(new Wrapper<T> { Value = t }, n - 1);
    public static object M() => Given(new Span<int>()) + NotGiven(3);
    public static object N() => Deeper(new Span<int>(), 0);
}
