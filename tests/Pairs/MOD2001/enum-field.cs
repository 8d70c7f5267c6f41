// law: a missing enum as a field kills the type
// expect: MOD2001 fails-type type System.TypeLoadException Host!H.E
//--- Host v1
namespace H { public enum E { A } public class C { } }
//--- Host v2
namespace H { public class C { } }
//--- Library
public class D { public H.E F; }
