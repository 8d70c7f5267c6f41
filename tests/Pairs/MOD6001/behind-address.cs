// law: a parameter or variable that is an address does not load what lies there
// expect: nothing
//--- Host v1
namespace H { public class G<T> { } public struct S<T> { } }
//--- Host v2
namespace H { public class G<T> where T : class { } public struct S<T> where T : class { } }
//--- Library
public static unsafe class Calls { static int Reference(ref H.G<int> p) { ref H.G<int> h = ref p; return 1; } static int Pointer(H.S<int>* p) { var h = p; return h == null ? 1 : 2; } static int Function(delegate*<H.S<int>> p) => 1; public static object M() => Pointer(null); }
