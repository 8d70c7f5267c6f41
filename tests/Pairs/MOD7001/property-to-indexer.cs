// law: an indexer is no property of that name
// expect: MOD7001 latent attribute System.Reflection.CustomAttributeFormatException Host!H.AAttribute::Item
//--- Host v1
namespace H { public class AAttribute : Attribute { public int Item { get; set; } } }
//--- Host v2
namespace H { public class AAttribute : Attribute { public int this[int x] { get => 1; set { } } } }
//--- Library
[H.A(Item = 3)] public class K { }
public static class Calls { public static object M() => 1; }
