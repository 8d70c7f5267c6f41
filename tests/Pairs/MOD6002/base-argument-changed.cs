// law: a base class over another type argument
// expect: MOD6002 corrupts silent - Host!H.C
//--- Host v1
namespace H { public class B<T> { public T V; } public class C : B<int> { public C() { V = 5; } } }
//--- Host v2
namespace H { public class B<T> { public T V; } public class C : B<long> { public C() { V = 5L << 32; } } }
//--- Library
public static class Calls { public static object M() => new H.C().V; }
