// law: a record may be sealed for who only copies it
// expect: nothing
//--- Host v1
namespace H { public record R(int A); }
//--- Host v2
namespace H { public sealed record R(int A); }
//--- Library
public static class Calls { public static object M() => (new H.R(1) with { A = 2 }).A; }
