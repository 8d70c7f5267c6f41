// law: a new() constraint that is satisfied
// expect: nothing
//--- Host v1
namespace H { public class G<T> { } }
//--- Host v2
namespace H { public class G<T> where T : new() { } }
//--- Library
public static class Calls { public static object M() { return new H.G<object>() is null; } }
