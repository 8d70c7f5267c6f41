// law: what a class of the library implements is over types of the host
// expect: MOD6002 fails-call call System.EntryPointNotFoundException Host!H.D
//--- Host v1
namespace H { public class B { } public class D : B { } }
//--- Host v2
namespace H { public class B { } public class D { } }
//--- Library
public class E : IEnumerable<H.D> { public IEnumerator<H.D> GetEnumerator() { yield break; } System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator(); }
public static class Calls { static int Count(IEnumerable<H.B> b) { var n = 0; foreach (var item in b) n++; return n; } public static object M() => Count(new E()); }
