// law: nobody minds a field of a class that became a struct until it is used
// expect: MOD2002 latent call System.TypeLoadException Host!H.C
//--- Host v1
namespace H { public class C { public int A; } }
//--- Host v2
namespace H { public struct C { public int A; } }
//--- Library
public class Holder { public H.C F; public H.C[] Array; public static List<H.C> List; }
