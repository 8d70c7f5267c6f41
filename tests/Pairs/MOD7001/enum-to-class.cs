// law: an enum of an attribute's value is a class now
// expect: MOD7001 corrupts attribute - Host!H.E
//--- Host v1
namespace H { public enum E { A, B } public class XAttribute : Attribute { public object F; } }
//--- Host v2
namespace H { public class E { } public class XAttribute : Attribute { public object F; } }
//--- Library
[H.X(F = H.E.B)] public class D { }
