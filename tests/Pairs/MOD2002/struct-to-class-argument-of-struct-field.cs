// law: a struct that became a class, as a type argument of a struct field, kills the type
// expect: MOD2002 fails-type type System.TypeLoadException Host!H.S
//--- Host v1
namespace H { public struct S { public int A; } }
//--- Host v2
namespace H { public class S { public int A; } }
//--- Library
public class Holder { public KeyValuePair<int, H.S> F; }
