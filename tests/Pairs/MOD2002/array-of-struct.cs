// law: an array of what was a struct is an array
// expect: nothing
//--- Host v1
namespace H { public struct S { public int A; } }
//--- Host v2
namespace H { public class S { public int A; } }
//--- Library
public static class Calls { public static object M() { return new H.S[2].Length; } }
