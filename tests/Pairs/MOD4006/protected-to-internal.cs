// law: a method became internal, which protected does not include, and a friend overrides it
// expect: MOD4006 fails-type type System.TypeLoadException Host!H.C::Get():System.Int32
//--- Host v1
[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Library")]
namespace H { public class C { protected virtual int Get() => 1; } }
//--- Host v2
[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Library")]
namespace H { public class C { internal virtual int Get() => 1; } }
//--- Library
public class D : H.C { protected override int Get() => 2; }
