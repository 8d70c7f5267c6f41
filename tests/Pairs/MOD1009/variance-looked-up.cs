// law: how the parameters of a generic type vary is asked where a variant interface or delegate names it, unless within another type
// expect: MOD1009 fails-type type System.IO.FileNotFoundException Host!H.I`1
//--- Host v1
namespace H { public interface I<out T> { } }
//--- Moved v2 compile-only
namespace H { public interface I<out T> { } }
//--- Host v2
[assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof(H.I<>))]
//--- Library
public interface IOfParameter<in T> { void Take(H.I<T> i); }
public interface IOfOther<in T> { void Take(H.I<int>[] i); }
public interface IReturn<in T> { H.I<int> Get(); }
public interface IWithin<in T> { void Take(System.Collections.Generic.List<H.I<string>> i); }
public interface IPlain<T> { void Take(H.I<T> i); }
public delegate void OfParameter<in T>(H.I<int> i);
