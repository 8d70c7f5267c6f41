// law: a constraint on the base class
// expect: MOD6001 fails-type type System.TypeLoadException Host!H.G`1
//--- Host v1
namespace H { public class G<T> { } }
//--- Host v2
namespace H { public class G<T> where T : struct { } }
//--- Library
public class D : H.G<string> { }
