// law: a base class in it
// expect: MOD2009 fails-type type System.TypeLoadException Host!H.C/In
//--- Host v1
namespace H { public class C { public class In { public class Deep { } } } }
//--- Host v2
namespace H { public class C { internal class In { public class Deep { } } } }
//--- Library
public class D : H.C.In.Deep { }
