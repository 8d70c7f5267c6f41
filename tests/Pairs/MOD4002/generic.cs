// law: a generic interface, implemented twice
// expect: nothing
//--- Host v1
namespace H { public interface I<T> { T Get(T a); } }
//--- Host v2
namespace H { public interface I<T> { T Get(T a); T More(T a) => a; } }
//--- Library
public class D : H.I<int>, H.I<string> { public int Get(int a) => a; string H.I<string>.Get(string a) => a; }
public static class Calls { public static object M() { return new D().Get(1); } }
