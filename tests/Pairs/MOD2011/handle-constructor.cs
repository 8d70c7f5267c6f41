// law: a handle that native code returns has no constructor without parameters any more
// expect: MOD2011 fails-call call System.MissingMethodException Host!H.S
//--- Host v1
using System.Runtime.InteropServices;
namespace H { public class S : SafeHandle { public S() : base(0, true) { } public override bool IsInvalid => true; protected override bool ReleaseHandle() => true; } }
//--- Host v2
using System.Runtime.InteropServices;
namespace H { public class S : SafeHandle { public S(int a) : base(0, true) { } public override bool IsInvalid => true; protected override bool ReleaseHandle() => true; } }
//--- Library
using System.Runtime.InteropServices;
using H;
public static class Native { [DllImport("libc", EntryPoint = "abs")] public static extern S Get(int s); }
public static unsafe class Calls { public static object M() { return Native.Get(3) is null; } }
