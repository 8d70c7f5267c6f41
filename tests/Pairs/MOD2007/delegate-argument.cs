// law: the delegates of .NET allow it
// expect: nothing
//--- Host v1
namespace H { public struct S { public int A; } public class C { public static int Get(S s) => 1; } }
//--- Host v2
namespace H { public ref struct S { public int A; } public class C { public static int Get(S s) => 1; } }
//--- Library
public static class Calls { public static object M() { Predicate<H.S> f = s => s.A == 0; return f(default); } }
