// law: an enum's value in an array is the number that it was
// since: v1
// expect: MOD8001 changes silent - Host!H.E::B
//--- Host v1
namespace H { public enum E { A, B = 5, C } public static class Api { public static string All(params E[] all) => string.Join(' ', all); } }
//--- Host v2
namespace H { public enum E { A, B = 7, C = 6 } public static class Api { public static string All(params E[] all) => string.Join(' ', all); } }
//--- Library
public static class Calls { public static object M() => H.Api.All(H.E.B, H.E.C); }
