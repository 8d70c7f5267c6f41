// law: a type of the host that does not load fails whoever instantiates something over it
// expect: MOD2001 fails-call jit System.TypeLoadException Host!H.Derived
//--- Other v1
namespace O { public class Base { } }
//--- Host v1
namespace H { public class Derived : O.Base { } }
//--- Other v2
namespace O { public class Base { } }
//--- Host v2
namespace H { public class Derived : O.Base { } }
//--- Other v2 again
namespace O { public class Another { } }
//--- Library
public static class User { public static object Make() => new List<H.Derived>(); }
