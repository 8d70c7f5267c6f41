// law: a struct of the host over a struct that holds it in turn does not load, although the host compiles
// expect: MOD2001 fails-call jit System.TypeLoadException Host!H.Holder
//--- Host v1
using System.Collections.Immutable;
namespace H
{
    public struct Snapshot { private ImmutableArray<int> _holders; public int Count => _holders.IsDefault ? 0 : 1; }
    public struct Holder { private Snapshot _snapshot; public int A => _snapshot.Count; }
}
//--- Host v2
using System.Collections.Immutable;
namespace H
{
    public struct Snapshot { private ImmutableArray<Holder> _holders; public int Count => _holders.IsDefault ? 0 : 1; }
    public struct Holder { private Snapshot _snapshot; public int A => _snapshot.Count; }
}
//--- Library
public static class Calls { public static object M() => new H.Holder().A; }
