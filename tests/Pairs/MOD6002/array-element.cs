// law: an element that no longer fits its array
// expect: MOD6002 fails-call call System.ArrayTypeMismatchException Host!H.Derived
//--- Host v1
namespace H { public class Base { } public class Derived : Base { } }
//--- Host v2
namespace H { public class Base { } public class Derived { } }
//--- Library
public static class Calls { public static object M() { var all = new H.Base[1]; all[0] = new H.Derived(); return all.Length; } }
