// law: an extension method in an extension block is the same method
// expect: nothing
//--- Host v1
namespace H { public static class Ex { public static int Twice(this int i) => 2 * i; } }
//--- Host v2
namespace H { public static class Ex { extension(int i) { public int Twice() => 2 * i; } } }
//--- Library
using H;
public static class Calls { public static object M() { return 3.Twice(); } }
