// law: a using statement over what is no longer disposable
// expect: MOD6002 fails-call call System.EntryPointNotFoundException Host!H.C
//--- Host v1
namespace H { public class C : IDisposable { public int N = 1; public void Dispose() { } } }
//--- Host v2
namespace H { public class C { public int N = 1; public void Dispose() { } } }
//--- Library
public static class Calls { public static object M() { using (var c = new H.C()) { return c.N; } } }
