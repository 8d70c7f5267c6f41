// law: what was hidden when the library was compiled was called by choice
// since: v1
// expect: nothing
//--- Host v1
namespace H { public class B { public int A(int n) => 1; public int O(int n) => 1; } public class C : B { public new int A(int n) => 2; public int O(string n) => 2; } }
//--- Host v2
namespace H { public class B { public int A(int n) => 1; public int O(int n) => 1; } public class C : B { public new virtual int A(int n) => 2; public int O(string n) => 2; public int O(long n) => 3; } }
//--- Library
public static class Calls { public static object M() { return N(new H.C()); } static int N(H.C c) => ((H.B)c).A(3) + c.A(3) * 10 + c.O(1) * 100; }
