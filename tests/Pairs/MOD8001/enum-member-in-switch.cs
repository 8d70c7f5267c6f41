// law: the cases of a switch are the numbers that they were
// since: v1
// expect: MOD8001 changes silent - Host!H.E::A
// expect: MOD8001 changes silent - Host!H.E::B
// expect: MOD8001 changes silent - Host!H.E::C
// expect: MOD8001 changes silent - Host!H.E::D
//--- Host v1
namespace H { public enum E { A, B, C, D, E } public class C { public static E Get() => E.B; } }
//--- Host v2
namespace H { public enum E { Z, A, B, C, D, E } public class C { public static E Get() => E.B; } }
//--- Library
public static class Calls { public static object M() { switch (H.C.Get()) { case H.E.A: return 1; case H.E.B: return 2; case H.E.C: return 3; case H.E.D: return 4; } return 5; } }
