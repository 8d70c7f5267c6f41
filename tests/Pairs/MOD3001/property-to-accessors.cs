// law: the accessor is what is called
// expect: nothing
//--- Host v1
namespace H
{
    public class C
    {
        public int P => 1;
    }
}
//--- Host v2
namespace H
{
    public class C
    {
        public int get_P() => 1;
    }
}
//--- Library
public static class Calls { public static object M() { return new H.C().P; } }
