// law: a collection initializer is compiled to calls of Add
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.L::Add(System.Int32):System.Void
//--- Host v1
namespace H { public class L : System.Collections.IEnumerable { public int N; public void Add(int i) => N += i; public System.Collections.IEnumerator GetEnumerator() => null; } }
//--- Host v2
namespace H { public class L : System.Collections.IEnumerable { public int N; public void Add(long i) => N += (int)i; public System.Collections.IEnumerator GetEnumerator() => null; } }
//--- Library
public static class Calls { public static object M() => new H.L { 1, 2 }.N; }
