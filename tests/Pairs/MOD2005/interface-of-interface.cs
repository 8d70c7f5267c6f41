// law: an interface builds on what is a class now
// expect: MOD2005 fails-type type System.TypeLoadException Library!IMine
//--- Host v1
namespace H { public interface I { } }
//--- Host v2
namespace H { public class I { } }
//--- Library
public interface IMine : H.I { }
