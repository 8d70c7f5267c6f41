// law: what lies within a type that is forwarded twice
// expect: nothing
//--- Host v1
namespace H { public class Gone { public static int A() => 1; public class In { public static int B() => 2; public struct Deep { public int C; } } public class In<T> { public T X; } } }
//--- Last v2
namespace H { public class Gone { public static int A() => 1; public class In { public static int B() => 2; public struct Deep { public int C; } } public class In<T> { public T X; } } }
//--- Other v2
[assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof(H.Gone))]
//--- Host v2
[assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof(H.Gone))]
//--- Library
public class K { public H.Gone.In.Deep D; } public static class Calls { public static object M() { return H.Gone.In.B(); } public static object N() { return new K().D.C; } public static object O() { return new H.Gone.In<int>().X; } }
