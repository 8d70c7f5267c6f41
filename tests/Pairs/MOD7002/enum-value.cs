// law: a value of an enum
// expect: MOD7002 info call - Host!H.E::B
//--- Host v1
namespace H { public enum E { A, B } }
//--- Host v2
namespace H { public enum E { A } }
//--- Library
public static class Calls { public static object M() { return Enum.IsDefined(typeof(H.E), 0); } public static object N() { try { return Enum.Parse(typeof(H.E), "B").ToString(); } catch (ArgumentException) { return "none"; } } }
