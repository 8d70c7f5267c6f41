// law: an override with sharper constraints
// expect: MOD4009 fails-type type System.TypeLoadException Host!H.C::Get`1(!!0):System.Int32
//--- Host v1
namespace H
{
    public class C
    {
        public virtual int Get<T>(T a) where T : class => 1;
    }
}
//--- Host v2
namespace H
{
    public class C
    {
        public virtual int Get<T>(T a) => 1;
    }
}
//--- Library
public class D : H.C { public override int Get<T>(T a) => 3; }
