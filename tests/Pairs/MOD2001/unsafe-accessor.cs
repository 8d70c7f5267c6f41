// law: an accessor is spelt with a type that is gone
// expect: MOD2001 fails-call jit System.TypeLoadException Host!H.X
//--- Host v1
namespace H { public class X { private int F = 0; } }
//--- Host v2
namespace H { }
//--- Library
using System.Runtime.CompilerServices;
public static class A { [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "F")] public extern static ref int F(H.X x); }
