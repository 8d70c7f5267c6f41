// law: an array that a method of the library returns is loaded by whoever calls it
// expect: MOD2007 fails-call jit System.TypeLoadException Host!H.S
//--- Host v1
namespace H { public struct S { } }
//--- Host v2
namespace H { public ref struct S { } }
//--- Library
public static class Calls { static H.S[] Make() => null; static bool Use() => Make() == null; }
