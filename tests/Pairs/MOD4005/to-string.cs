// law: an override of System.Object's method is sealed
// expect: MOD4005 fails-type type System.TypeLoadException Host!H.C::ToString():System.String
//--- Host v1
namespace H { public class C { } }
//--- Host v2
namespace H { public class C { public sealed override string ToString() => ""; } }
//--- Library
public class D : H.C { public override string ToString() => "x"; }
