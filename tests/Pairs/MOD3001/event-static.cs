// law: an event that becomes static has static accessors
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.X::add_E(System.Action):System.Void
//--- Host v1
namespace H { public class X { public event Action E; public void Go() => E?.Invoke(); } }
//--- Host v2
namespace H { public class X { public static event Action E; public void Go() => E?.Invoke(); } }
//--- Library
public static class Calls { public static object M() { int n = 0; var x = new H.X(); x.E += () => n++; x.Go(); return n; } }
