// law: a field is read of a value as it is of an object
// expect: nothing
//--- Host v1
namespace H { public class X { public int N; public X() { N = 1; } } }
//--- Host v2
namespace H { public struct X { public int N; public X() { N = 1; } } }
//--- Library
public static class Calls { public static object M() => new H.X().N; }
