// law: a property may get code of its own
// expect: nothing
//--- Host v1
namespace H { public class V { public int X { get; set; } } }
//--- Host v2
namespace H { public class V { public int X { get; set => field = value + 1; } } }
//--- Library
public static class Calls { public static object M() => new H.V { X = 1 }.X - new H.V { X = 1 }.X; }
