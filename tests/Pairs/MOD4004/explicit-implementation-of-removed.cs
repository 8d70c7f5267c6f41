// law: an explicit implementation names what is not there
// expect: MOD4004 fails-type type System.MissingMethodException Host!H.I::Get():System.Int32
//--- Host v1
namespace H { public interface I { int Get(); } }
//--- Host v2
namespace H { public interface I {  } }
//--- Library
public class D : H.I { int H.I.Get() => 1; }
