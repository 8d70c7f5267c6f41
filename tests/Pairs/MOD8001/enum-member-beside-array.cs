// law: the value of an enum's member stays, also where an array is made for the arguments after it
// since: v1
// expect: MOD8001 changes silent - Host!H.Severity::Info
//--- Host v1
namespace H { public enum Severity { Debug, Info } public static class Log { public static string Write(Severity severity, params object[] more) => severity + string.Concat(more); } }
//--- Host v2
namespace H { public enum Severity { Debug, Trace, Info } public static class Log { public static string Write(Severity severity, params object[] more) => severity + string.Concat(more); } }
//--- Library
public static class Calls { public static object M() => H.Log.Write(H.Severity.Info, 1, 2); }
