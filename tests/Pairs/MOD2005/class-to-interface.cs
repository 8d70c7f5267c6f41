// law: the base class is an interface now
// expect: MOD2005 fails-type type System.TypeLoadException Library!D
//--- Host v1
namespace H { public abstract class C { } }
//--- Host v2
namespace H { public interface C { } }
//--- Library
public class D : H.C { }
