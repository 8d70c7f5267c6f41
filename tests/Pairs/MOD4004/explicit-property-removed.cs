// law: a property is two methods
// expect: MOD4004 fails-type type System.MissingMethodException Host!H.I::get_P():System.Int32
//--- Host v1
namespace H { public interface I { int P { get; } } }
//--- Host v2
namespace H { public interface I { } }
//--- Library
public class D : H.I { int H.I.P => 1; }
