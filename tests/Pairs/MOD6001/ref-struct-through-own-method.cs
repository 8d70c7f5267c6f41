// law: a method of the library that lets ref structs in hands one on to what lets them in no more
// expect: MOD6001 fails-call call System.Security.VerificationException Host!H.U::Do`1(!!0):System.Int32
//--- Host v1
namespace H { public static class U { public static int Do<T>(T t) where T : allows ref struct => 1; } }
//--- Host v2
namespace H { public static class U { public static int Do<T>(T t) => 1; } }
//--- Library
public static class Calls
{
    static int Inner<T>(T t) where T : allows ref struct => H.U.Do(t);
    static int Outer<T>(T t) where T : allows ref struct => Inner(t);
    public static object M() => Outer(new Span<int>());
    public static object N() => Outer(3);
}
