// law: an accessor makes an instance of a class that is abstract now
// expect: MOD2006 fails-call jit System.InvalidOperationException Host!H.X
//--- Host v1
namespace H { public class X { private X(int a) { } public X() { } } }
//--- Host v2
namespace H { public abstract class X { private X(int a) { } public X() { } } }
//--- Library
using System.Runtime.CompilerServices;
public static class A { [UnsafeAccessor(UnsafeAccessorKind.Constructor)] public extern static H.X Make(int a); }
public static class Calls { public static object M() => A.Make(1) != null; }
