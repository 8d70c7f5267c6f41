// law: an enum of other numbers: wrong elements of an array are read
// expect: MOD2003 corrupts silent - Host!H.E
//--- Host v1
namespace H { public enum E { A, B } public class C { public static E[] All => [E.A, E.A, E.B, E.B]; } }
//--- Host v2
namespace H { public enum E : long { A, B } public class C { public static E[] All => [E.A, E.A, E.B, E.B]; } }
//--- Library
using System;
using H;
public static class Calls { public static object M() { return (int)C.All[2]; } }
