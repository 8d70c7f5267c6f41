// law: an event of an interface
// expect: MOD4002 fails-type type System.TypeLoadException Library!D::add_E
// expect: MOD4002 fails-type type System.TypeLoadException Library!D::remove_E
//--- Host v1
namespace H { public interface I { } }
//--- Host v2
namespace H { public interface I { event Action E; } }
//--- Library
public class D : H.I { }
