// law: what were two objects are compared
// expect: MOD2002 corrupts silent - Library!Calls::M():System.Object
//--- Host v1
namespace H { public class C { public C(int a) { } } }
//--- Host v2
namespace H { public struct C { public C(int a) { } } }
//--- Library
public static class Calls { public static object M() { return ReferenceEquals(new H.C(1), new H.C(2)); } }
