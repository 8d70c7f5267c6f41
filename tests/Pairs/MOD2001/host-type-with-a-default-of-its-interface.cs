// law: a type of the host loads when what its interface asks for besides has a default
// expect: nothing
//--- Other v1
namespace O { public interface I { int A(); } public interface J<T> { T Get(T value); } }
//--- Host v1
namespace H { public class B { public virtual int A() => 1; } public class C : B, O.I, O.J<string> { public string Get(string value) => value; public static int Get() => 1; } }
//--- Other v2
namespace O { public interface I { int A(); } public interface J<T> { T Get(T value); } }
//--- Host v2
namespace H { public class B { public virtual int A() => 1; } public class C : B, O.I, O.J<string> { public string Get(string value) => value; public static int Get() => 1; } }
//--- Other v2 again
namespace O { public interface I { int A(); int B() => 2; } public interface J<T> { T Get(T value); static int S() => 3; } }
//--- Library
public static class Calls { public static object M() => H.C.Get(); }
