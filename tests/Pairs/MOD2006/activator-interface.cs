// law: Activator makes no instance of an interface
// expect: MOD2006 fails-call call System.MissingMethodException Host!H.C
//--- Host v1
namespace H { public class C { } }
//--- Host v2
namespace H { public interface C { } }
//--- Library
public static class Calls { public static object M() { return Activator.CreateInstance<H.C>() is null; } }
