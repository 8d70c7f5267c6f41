// law: an interface is internal now
// expect: MOD5004 fails-type type System.TypeLoadException Host!H.I
//--- Host v1
namespace H { public interface I { } }
//--- Host v2
namespace H { interface I { } }
//--- Library
public class D : H.I { }
