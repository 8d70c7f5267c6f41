// law: a class that a table of weak keys makes values of is abstract now
// expect: MOD2006 fails-call call System.MissingMethodException Host!H.C
//--- Host v1
namespace H { public class C { public int A = 3; } }
//--- Host v2
namespace H { public abstract class C { public int A = 3; } }
//--- Library
using System.Runtime.CompilerServices;
public static class Calls { public static object M() { return new ConditionalWeakTable<object, H.C>().GetOrCreateValue("key").A; } }
