// law: nobody minds the type of a field that is a class and never used, or of a class that is only passed
// expect: nothing
//--- Host v1
namespace H { public interface I { } public class A : I { } public class R<T> where T : I { } public struct S<T> where T : I { } }
//--- Host v2
namespace H { public interface I { } public class A { } public class R<T> where T : I { } public struct S<T> where T : I { } }
//--- Library
public class User { public H.R<H.A> F; public H.R<H.A>[] Array; }
public interface ITaker { void Take(H.R<H.A> value); }
public static class Caller { public static void Call(ITaker taker) => taker.Take(null); }
