// law: a type of the library over a ref struct does not load where its interface or base class does not allow one any more
// expect: MOD2007 fails-call jit System.TypeLoadException Library!P
//--- Host v1
namespace H { public interface I<T> where T : allows ref struct { } public class B<T> where T : allows ref struct { } }
//--- Host v2
namespace H { public interface I<T> { } public class B<T> { } }
//--- Library
public ref struct P { }
public class Own<T> : H.I<T> where T : allows ref struct { public int N; }
public class Deep<T> : Own<T> where T : allows ref struct { }
public class Derived<T> : H.B<T> where T : allows ref struct { }
public ref struct Struct<T> : H.I<T> where T : allows ref struct { public int N; }
public static class Calls
{
    public static object Deep() => new Deep<P>().N;
    public static object Derived() => new Derived<P>() != null;
    public static object Struct() { Struct<P> made = default; made.N = 3; return made.N; }
    public static object Over() => new Own<int>().N;
}
