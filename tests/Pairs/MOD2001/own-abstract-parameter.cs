// law: a call does not load a class that is passed
// expect: MOD2001 latent call System.TypeLoadException Host!H.Gone
//--- Host v1
namespace H { public class Gone { } }
//--- Host v2
namespace H { public class C { } }
//--- Library
public interface ITaker { void Take(H.Gone gone); }
public interface ITaker<T> { void Take(T value, H.Gone gone); }
public static class User
{
    public static void Use(ITaker taker) => taker.Take(null);
    public static void Use(ITaker<int> taker) => taker.Take(1, null);
}
