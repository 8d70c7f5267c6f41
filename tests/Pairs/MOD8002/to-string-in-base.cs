// law: one in a base class serves as well
// since: v1
// expect: nothing
//--- Host v1
namespace H { public class B { } public class C : B { public override string ToString() => "mine"; } }
//--- Host v2
namespace H { public class B { public override string ToString() => "mine"; } public class C : B { } }
//--- Library
public static class Calls { public static object M() { return N(new H.C()); } static string N(H.C c) => c.ToString(); }
