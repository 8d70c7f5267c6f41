// law: so is a property
// expect: MOD7002 info call - Host!H.C::Size
//--- Host v1
namespace H { public class C { public int Size { get; set; } } }
//--- Host v2
namespace H { public class C { } }
//--- Library
public static class Calls { public static object M() { return typeof(H.C).GetProperty("Size") is null; } }
