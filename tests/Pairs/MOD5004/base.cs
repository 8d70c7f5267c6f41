// law: a base class is internal now
// expect: MOD5004 fails-type type System.TypeLoadException Host!H.C
//--- Host v1
namespace H
{
    public class C
    {
        
    }
}
//--- Host v2
namespace H { internal class C { } }
//--- Library
public class D : H.C { }
