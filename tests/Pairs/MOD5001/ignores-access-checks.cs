// law: a library that says to ignore access checks may
// expect: nothing
//--- Host v1
namespace H { public class C { public static int Get() => 1; } }
//--- Host v2
namespace H { public class C { internal static int Get() => 1; } }
//--- Library
[assembly: System.Runtime.CompilerServices.IgnoresAccessChecksTo("Host")]
namespace System.Runtime.CompilerServices { [AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)] class IgnoresAccessChecksToAttribute : Attribute { public IgnoresAccessChecksToAttribute(string name) { } } }
public static class Calls { public static object M() { return H.C.Get(); } }
