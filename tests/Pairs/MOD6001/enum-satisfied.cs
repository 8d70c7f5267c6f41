// law: an enum satisfies it
// expect: nothing
//--- Host v1
namespace H { public class C { public static int A<T>() => 1; } }
//--- Host v2
namespace H { public class C { public static int A<T>() where T : struct, Enum => 1; } }
//--- Library
public static class Calls { public static object M() { return H.C.A<DayOfWeek>(); } }
