// law: a handle that is given to native code is made by the library
// expect: nothing
//--- Host v1
using System.Runtime.InteropServices;
namespace H { public class S : SafeHandle { public S() : base(0, true) { } public override bool IsInvalid => true; protected override bool ReleaseHandle() => true; } public static class Make { public static S One() => new(); } }
//--- Host v2
using System.Runtime.InteropServices;
namespace H { public abstract class S : SafeHandle { public S(int a) : base(0, true) { } public override bool IsInvalid => true; protected override bool ReleaseHandle() => true; } public class T() : S(1); public static class Make { public static S One() => new T(); } }
//--- Library
using System.Runtime.InteropServices;
using H;
public static class Native { [DllImport("libc", EntryPoint = "abs")] public static extern int Take(S s); }
public static unsafe class Calls { public static object M() { return Native.Take(Make.One()); } }
