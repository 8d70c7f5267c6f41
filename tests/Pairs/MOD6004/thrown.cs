// law: what is thrown is no exception any more
// expect: MOD6004 fails-call call System.Runtime.CompilerServices.RuntimeWrappedException Host!H.Problem
//--- Host v1
namespace H { public class Problem : Exception { } }
//--- Host v2
namespace H { public class Problem { } }
//--- Library
public static class Calls { public static object M() { try { Throw(); return 0; } catch (InvalidOperationException) { return 2; } catch (Exception e) when (e.GetType().Name == "Problem") { return 1; } } static void Throw() => throw new H.Problem(); }
