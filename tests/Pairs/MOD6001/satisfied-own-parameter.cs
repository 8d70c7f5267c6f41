// law: a parameter of the library with that constraint
// expect: nothing
//--- Host v1
namespace H
{
    public class C
    {
        public static int Get<T>(T a) => 1;
    }
}
//--- Host v2
namespace H
{
    public class C
    {
        public static int Get<T>(T a) where T : class => 1;
    }
}
//--- Library
public static class L { public static int M<U>(U u) where U : class => H.C.Get(u); }
public static class Calls { public static object M() { return L.M(""); } }
