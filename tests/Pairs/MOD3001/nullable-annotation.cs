// law: annotations of references are attributes
// expect: nothing
//--- Host v1
namespace H { public class C { public static int A(string s) => 1; } }
//--- Host v2
#nullable enable
namespace H { public class C { public static int A(string? s) => 1; } }
//--- Library
public static class Calls { public static object M() { return H.C.A(""); } }
