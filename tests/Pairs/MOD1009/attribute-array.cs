// law: an array of a type that is forwarded nowhere, which an attribute names
// expect: MOD1009 latent attribute System.IO.FileNotFoundException Host!H.S
//--- Moved v2 compile-only
namespace H { public struct S { } }
//--- Host v1
namespace H { public struct S { } }
//--- Host v2
[assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof(H.S))]
//--- Library
public class TAAttribute : Attribute { public TAAttribute(Type t) { } }
[TA(typeof(H.S[]))] public class K { }
