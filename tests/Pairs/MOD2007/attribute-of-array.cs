// law: an attribute over an array of it
// expect: MOD2007 latent attribute System.TypeLoadException Host!H.S
//--- Host v1
namespace H { public struct S { } public class TA<T> : Attribute { } }
//--- Host v2
namespace H { public ref struct S { } public class TA<T> : Attribute { } }
//--- Library
[H.TA<H.S[]>] public class K { }
public static class Calls { public static object M() => new K().ToString(); }
