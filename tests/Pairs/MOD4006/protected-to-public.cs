// law: an override may not have less access
// expect: MOD4006 fails-type type System.TypeLoadException Host!H.C::Get():System.Int32
//--- Host v1
namespace H
{
    public class C
    {
        protected virtual int Get() => 1;
    }
}
//--- Host v2
namespace H
{
    public class C
    {
        public virtual int Get() => 1;
    }
}
//--- Library
public class D : H.C { protected override int Get() => 3; }
