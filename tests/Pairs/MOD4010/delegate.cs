// law: a delegate of the host in a variant delegate of the library
// expect: MOD4010 fails-type type System.TypeLoadException Library!Mine`1
//--- Host v1
namespace H { public delegate T F<out T>(); }
//--- Host v2
namespace H { public delegate T F<T>(); }
//--- Library
public delegate H.F<T> Mine<out T>();
