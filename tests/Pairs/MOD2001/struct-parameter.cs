// law: a call loads the struct that is passed by value
// expect: MOD2001 fails-call jit System.TypeLoadException Host!H.Gone
//--- Host v1
namespace H { public struct Gone { } public static class C { public static Gone Make() => default; } }
//--- Host v2
namespace H { public static class C { } }
//--- Library
public interface ITaker { void Take(KeyValuePair<int, H.Gone> gone); }
public static class User { public static void Use(ITaker taker, System.Collections.Generic.IEnumerator<int> other) { other.MoveNext(); taker.Take(default); } }
