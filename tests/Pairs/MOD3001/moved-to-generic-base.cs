// law: with what the base is instantiated over
// expect: nothing
//--- Host v1
namespace H { public class G<T> { } public class C : G<int> { public int Get(int a) => a; } }
//--- Host v2
namespace H { public class G<T> { public T Get(T a) => a; } public class C : G<int> { } }
//--- Library
public static class Calls { public static object M() { return new H.C().Get(1); } }
