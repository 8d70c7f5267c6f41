// law: a sealed class has not the interface any more that it is cast from
// expect: MOD6006 fails-call call System.InvalidCastException Host!H.S
//--- Host v1
namespace H { public interface I { } public sealed class S : I { public int F = 3; } public static class Make { public static I Get() => new S(); } }
//--- Host v2
namespace H { public interface I { } public sealed class S { public int F = 3; } public class T : I { } public static class Make { public static I Get() => new T(); } }
//--- Library
using H;
public static class Calls { public static object M() { return ((S)Make.Get()).F; } }
