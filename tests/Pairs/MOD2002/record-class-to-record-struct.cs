// law: a record class became a record struct
// expect: MOD2002 corrupts call - Host!H.R
//--- Host v1
namespace H { public record R(int A); }
//--- Host v2
namespace H { public record struct R(int A); }
//--- Library
public static class Calls { public static object M() { var r = new H.R(1); return r.A; } }
