// law: an attribute names a type over it
// expect: MOD2007 latent attribute System.ArgumentException Host!H.S
//--- Host v1
namespace H { public struct S { public int X; } }
//--- Host v2
namespace H { public ref struct S { public int X; } }
//--- Library
public class TA : Attribute { public TA(Type t) { } public Type P { get; set; } public object O { get; set; } } [TA(typeof(List<H.S>))] public class K { }
public static class Calls { public static object M() => new K().ToString(); }
