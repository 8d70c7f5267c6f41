// law: an enum is a struct now, and the library calculates with it
// expect: MOD2003 corrupts silent - Library!Calls::M():System.Object
// undecidable: whether the JIT refuses the method, or goes on with an address, depends on the fields of the struct and on the operation
//--- Host v1
namespace H { public enum E { A, B } public class C { public static E Get() => E.B; } }
//--- Host v2
namespace H { public struct E { public int V; } public class C { public static E Get() => default; } }
//--- Library
public static class Calls { public static object M() { return (H.C.Get() & H.E.B) == 0; } }
