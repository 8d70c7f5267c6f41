// law: an event may get accessors of its own
// expect: nothing
//--- Host v1
namespace H { public class V { public event Action E; public void Go() => E?.Invoke(); } }
//--- Host v2
namespace H { public partial class V { public partial event Action E; } public partial class V { Action e; public partial event Action E { add => e += value; remove => e -= value; } public void Go() => e?.Invoke(); } }
//--- Library
public static class Calls { public static object M() { int n = 0; var v = new H.V(); v.E += () => n++; v.Go(); return n; } }
