// law: with needs the record's clone method
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.R::<Clone>$():H.R
//--- Host v1
namespace H { public record R { public int A { get; set; } } }
//--- Host v2
namespace H { public class R { public int A { get; set; } } }
//--- Library
public static class Calls { static H.R N(H.R r) => r with { }; public static object M() { return N(new H.R()) is null; } }
