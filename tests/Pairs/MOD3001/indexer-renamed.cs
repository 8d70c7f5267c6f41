// law: an indexer has a name
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.C::get_Item(System.Int32):System.Int32
//--- Host v1
namespace H
{
    public class C
    {
        public int this[int i] => i;
    }
}
//--- Host v2
namespace H
{
    public class C
    {
        [System.Runtime.CompilerServices.IndexerName("At")] public int this[int i] => i;
    }
}
//--- Library
public static class Calls { public static object M() { return new H.C()[1]; } }
