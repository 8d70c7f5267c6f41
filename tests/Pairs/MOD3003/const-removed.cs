// law: a constant is baked in
// expect: nothing
//--- Host v1
namespace H
{
    public class C
    {
        public const int F = 1;
    }
}
//--- Host v2
namespace H
{
    public class C
    {
        
    }
}
//--- Library
public static class Calls { public static object M() { return H.C.F; } }
