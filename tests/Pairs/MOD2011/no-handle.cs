// law: what native code returns is no handle any more
// expect: MOD2011 fails-call call System.Runtime.InteropServices.MarshalDirectiveException Host!H.S
//--- Host v1
using System.Runtime.InteropServices;
namespace H { public class S : SafeHandle { public S() : base(0, true) { } public override bool IsInvalid => true; protected override bool ReleaseHandle() => true; } }
//--- Host v2
using System.Runtime.InteropServices;
namespace H { public class S { } }
//--- Library
using System.Runtime.InteropServices;
using H;
public static class Native { [DllImport("libc", EntryPoint = "abs")] public static extern S Get(int s); }
public static unsafe class Calls { public static object M() { return Native.Get(3) is null; } }
