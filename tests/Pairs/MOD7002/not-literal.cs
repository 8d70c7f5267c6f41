// law: a text that is put together is not seen
// expect: nothing
//--- Host v1
namespace H { public class C { public int Run() => 1; } }
//--- Host v2
namespace H { public class C { } }
//--- Library
public static class Calls { static string Name(string s) => "Ru" + s; public static object M() { var m = typeof(H.C).GetMethod(Name("n")); return 1; } }
