// law: an array of two dimensions of a hidden type
// expect: MOD5004 fails-call call System.MethodAccessException Host!H.S
//--- Host v1
namespace H { public struct S { } }
//--- Host v2
namespace H { internal struct S { } }
//--- Library
public static class Calls { public static object M() => new H.S[2, 2].Length; }
