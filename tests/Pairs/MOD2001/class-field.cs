// law: a missing class as a field waits for reflection
// expect: MOD2001 latent call System.TypeLoadException Host!H.Gone
//--- Host v1
namespace H { public class Gone { public int A() => 1; } public class C { } }
//--- Host v2
namespace H { public class C { } }
//--- Library
public class D { public H.Gone F; }
