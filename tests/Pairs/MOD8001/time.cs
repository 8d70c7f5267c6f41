// law: constants of DateTime, which Visual Basic has: made of the number that they are
// since: v1
// expect: MOD8001 changes silent - Host!H.C::D
// expect: MOD8001 changes silent - Host!H.C::Ticks
//--- Host v1
using System.Runtime.CompilerServices;
namespace H { public class C { public const long Ticks = 630000000000000000L; [DateTimeConstant(Ticks)] public static readonly DateTime D = new DateTime(Ticks); public static int Get() => 1; } }
//--- Host v2
using System.Runtime.CompilerServices;
namespace H { public class C { public const long Ticks = 640000000000000000L; [DateTimeConstant(Ticks)] public static readonly DateTime D = new DateTime(Ticks); public static int Get() => 1; } }
//--- Library
public static class Calls { public static object M() { return H.C.Get() + new DateTime(H.C.Ticks).Year; } }
