// law: and so does the code of a type
// expect: MOD6001 fails-call call System.TypeLoadException Host!H.P`1
//--- Host v1
namespace H { public class P<T> where T : allows ref struct { public static int N => 1; } }
//--- Host v2
namespace H { public class P<T> { public static int N => 1; } }
//--- Library
public class Q<T> where T : allows ref struct { public static int Z => H.P<T>.N; }
public static class Calls { public static object M() => Q<Span<int>>.Z; public static object N() => Q<int>.Z; }
