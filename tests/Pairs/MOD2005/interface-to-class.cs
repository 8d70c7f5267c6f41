// law: an implemented interface is a class now
// expect: MOD2005 fails-type type System.TypeLoadException Library!D
//--- Host v1
namespace H { public interface I { } }
//--- Host v2
namespace H { public class I { } }
//--- Library
public class D : H.I { }
