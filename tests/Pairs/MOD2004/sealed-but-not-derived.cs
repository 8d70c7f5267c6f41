// law: sealed, but nobody derives from it
// expect: nothing
//--- Host v1
namespace H
{
    public class C
    {
        public int A => 1;
    }
}
//--- Host v2
namespace H { public sealed class C { public int A => 1; } }
//--- Library
public static class Calls { public static object M() { return new H.C().A; } }
