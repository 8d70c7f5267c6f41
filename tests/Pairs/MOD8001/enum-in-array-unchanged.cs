// law: values that did not change are in data that fills an array
// since: v1
// expect: nothing
//--- Host v1
namespace H { public enum E { A, B, C } public class C { public static string Of(E[] e) => string.Join(",", e); } }
//--- Host v2
namespace H { public enum E { A, B = 7, C = 2 } public class C { public static string Of(E[] e) => string.Join(",", e); } }
//--- Library
using H;
public static class Calls { public static object M() { return H.C.Of([E.A, E.C, E.A, E.A, E.C]); } }
