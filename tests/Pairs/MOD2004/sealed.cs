// law: the base class is sealed now
// expect: MOD2004 fails-type type System.TypeLoadException Library!D
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
public class D : H.C { }
