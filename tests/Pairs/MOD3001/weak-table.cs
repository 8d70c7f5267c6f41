// law: a class that a table of weak keys makes values of has no public constructor without parameters any more
// expect: MOD3001 fails-call call System.MissingMethodException Host!H.C::.ctor():System.Void
//--- Host v1
namespace H { public class C { public int A = 3; } }
//--- Host v2
namespace H { public class C { internal C() { } public int A = 3; } }
//--- Library
using System.Runtime.CompilerServices;
public static class Calls { public static object M() { return new ConditionalWeakTable<object, H.C>().GetOrCreateValue("key").A; } }
