// law: an enum is a struct now, and the library stores a number in its field
// expect: MOD2003 corrupts silent - Library!D::.ctor():System.Void
//--- Host v1
namespace H { public enum E { A, B } }
//--- Host v2
namespace H { public struct E { public int V; } }
//--- Library
public class D { public H.E F; public D() { F = H.E.B; } }
public static class Calls { public static object M() { return ((object)new D().F).ToString(); } }
