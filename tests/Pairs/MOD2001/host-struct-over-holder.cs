// law: a class of the host holds a struct that has delegates and arrays over the class
// expect: nothing
//--- Host v1
using System.Collections.Immutable;
namespace H
{
    public class Reader { private Snapshot _snapshot; public int A => _snapshot.Count; }
    public struct Snapshot { private ImmutableArray<Func<Reader, Snapshot>> _readers; private ImmutableArray<Reader> _all; public int Count => _readers.IsDefault && _all.IsDefault ? 0 : 1; }
}
//--- Host v2
using System.Collections.Immutable;
namespace H
{
    public class Reader { private Snapshot _snapshot; public int A => _snapshot.Count; public int B => 2; }
    public struct Snapshot { private ImmutableArray<Func<Reader, Snapshot>> _readers; private ImmutableArray<Reader> _all; public int Count => _readers.IsDefault && _all.IsDefault ? 0 : 1; }
}
//--- Library
public static class Calls { public static object M() => new H.Reader().A; }
