// law: what were objects are put into an array, which ends the process
// expect: MOD2002 corrupts call - Host!H.C
//--- Host v1
namespace H { public class C { public C(int a) { } } }
//--- Host v2
namespace H { public struct C { public C(int a) { } } }
//--- Library
public static class Calls { public static object M() { return new H.C[] { new H.C(1) }.Length; } }
