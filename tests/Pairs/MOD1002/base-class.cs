// law: a base class in an assembly that is too old
// run: application
// expect: MOD1002 fails-type type System.IO.FileNotFoundException Host
//--- Host v1
[assembly: System.Reflection.AssemblyVersion("2.0.0.0")]
namespace H { public class C { } }
//--- Host v2
[assembly: System.Reflection.AssemblyVersion("1.0.0.0")]
namespace H { public class C { } }
//--- Library
public class D : H.C { }
