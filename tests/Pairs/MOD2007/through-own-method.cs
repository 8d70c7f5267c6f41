// law: a struct that became a ref struct may be given to what lets one in and hands it on to nobody
// expect: nothing
//--- Host v1
namespace H { public struct S { public int X; } public static class U { public static int Do<T>(T t) => 1; } }
//--- Host v2
namespace H { public ref struct S { public int X; } public static class U { public static int Do<T>(T t) => 1; } }
//--- Library
public static class Calls { static int Own<T>(T t) where T : allows ref struct => 2; static int Uses<T>(T t) where T : allows ref struct => H.U.Do(1); public static object M() => Own(new H.S()) + Uses(new H.S()); }
