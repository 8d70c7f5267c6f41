// law: a field of a generic class whose constraint is not satisfied, which nothing uses
// expect: nothing
//--- Host v1
namespace H { public class C<T> { } public class Outer<T> { public enum E { A } } }
//--- Host v2
namespace H { public class C<T> where T : class { } public class Outer<T> where T : class { public enum E { A } } }
//--- Library
public class D { public H.C<int> F; public H.Outer<int>.E E; public int Get() => 1; }
public static class Calls { public static object M() => new D().Get(); }
