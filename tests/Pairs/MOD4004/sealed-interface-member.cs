// law: an explicit implementation of an interface's member that is sealed now
// expect: MOD4004 fails-type type System.MissingMethodException Host!H.I::Get():System.Int32
//--- Host v1
namespace H { public interface I { int Get() => 1; } }
//--- Host v2
namespace H { public interface I { sealed int Get() => 1; } }
//--- Library
public class D : H.I { int H.I.Get() => 2; }
