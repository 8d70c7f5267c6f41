// law: a constraint that variance satisfies
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
        public static int Get<T>(T a) where T : IEnumerable<object> => 1;
    }
}
//--- Library
public static class Calls { public static object M() { return H.C.Get(new List<string>()); } }
