// law: whoever only reads the property does not care for the setter
// expect: nothing
//--- Host v1
namespace H { public class C { public int A { get; set; } } }
//--- Host v2
namespace H { public class C { public int A { get; init; } } }
//--- Library
public static class Calls { public static object M() { return new H.C().A; } }
