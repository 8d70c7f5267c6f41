// law: a sealed attribute
// expect: MOD2004 fails-type type System.TypeLoadException Library!Mine
//--- Host v1
namespace H { public class At : Attribute { } }
//--- Host v2
namespace H { public sealed class At : Attribute { } }
//--- Library
public class Mine : H.At { } [Mine] public class D { } public static class Calls { public static object M() => typeof(D).Name; }
