// law: a branch that is not taken does not throw, which the verdict cannot know
// undecidable: whether the branch is taken depends on data
// expect: MOD5001 fails-call call System.MethodAccessException Host!H.C::Get():System.Int32
//--- Host v1
namespace H { public class C { public static int Get() => 1; } }
//--- Host v2
namespace H { public class C { internal static int Get() => 1; } }
//--- Library
public static class Calls { static bool Never(string s) => s.Length > 99; public static object M() { return Never("x") ? H.C.Get() : 5; } }
