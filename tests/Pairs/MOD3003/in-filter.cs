// law: a filter that reads a field which is gone, with no exception of that type
// expect: MOD3003 fails-call jit System.MissingFieldException Host!H.Ex::Code:System.Int32
//--- Host v1
namespace H { public class Ex : Exception { public int Code; } }
//--- Host v2
namespace H { public class Ex : Exception { public int Code { get; set; } } }
//--- Library
public static class Calls { public static object M() { try { throw new InvalidOperationException(); } catch (H.Ex e) when (e.Code == 1) { return 1; } catch (InvalidOperationException) { return 2; } } }
