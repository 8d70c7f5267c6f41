// law: names of parameters are not a part of the signature
// expect: nothing
//--- Host v1
namespace H
{
    public class C
    {
        public static int Add(int a) => a;
    }
}
//--- Host v2
namespace H
{
    public class C
    {
        public static int Add(int other) => other;
    }
}
//--- Library
public static class Calls { public static object M() { return H.C.Add(a: 1); } }
