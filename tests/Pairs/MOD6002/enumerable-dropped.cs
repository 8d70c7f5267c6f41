// law: a collection that cannot be enumerated any more
// expect: MOD6002 corrupts silent - Host!H.L
//--- Host v1
namespace H { public class L : List<int> { } }
//--- Host v2
namespace H { public class L { public int Count => 0; public void Add(int i) { } public L() { } } }
//--- Library
public static class Calls { public static object M() => new H.L { 1 }.Select(x => x).Count(); }
