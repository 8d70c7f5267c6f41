// law: a missing class as a field fails the methods that use the field
// expect: MOD2001 fails-call jit System.TypeLoadException Host!H.Gone
//--- Host v1
namespace H { public class Gone { } }
//--- Host v2
namespace H { public class C { } }
//--- Library
public class D { private H.Gone F = null; public bool IsSet() => F != null; }
