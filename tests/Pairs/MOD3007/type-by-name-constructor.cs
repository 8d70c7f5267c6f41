// law: a constructor of a type that is named by text
// expect: MOD3007 fails-call call System.MissingMethodException Host!H.Secret::.ctor
//--- Host v1
namespace H { class Secret { Secret(int a) { } } }
//--- Host v2
namespace H { class Secret { Secret(long a) { } } }
//--- Library
using System.Runtime.CompilerServices;
public static class D { [UnsafeAccessor(UnsafeAccessorKind.Constructor)] [return: UnsafeAccessorType("H.Secret, Host")] public static extern object New(int a); }
public static class Calls { public static object M() => D.New(1) is null; }
