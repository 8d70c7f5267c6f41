// law: on a method
// expect: MOD2001 latent attribute System.TypeLoadException Host!H.At
//--- Host v1
namespace H { public class At : Attribute { } }
//--- Host v2
namespace H { public class C { } }
//--- Library
public class D { [H.At] public void A() { } }
