// law: a record is a class
// expect: nothing
//--- Host v1
namespace H { public class S { public int A => 1; } }
//--- Host v2
namespace H { public record S { public int A => 1; } }
//--- Library
public static class Calls { public static object M() { return new H.S().A; } }
