// law: a struct that no longer implements the interface of a constrained call
// expect: MOD6002 fails-call call System.EntryPointNotFoundException Host!H.E
//--- Host v1
namespace H
{
    public class C { public E GetEnumerator() => new E(); }
    public struct E : IDisposable { int n; public int Current => n; public bool MoveNext() => ++n < 3; public void Dispose() { } }
}
//--- Host v2
namespace H
{
    public class C { public E GetEnumerator() => new E(); }
    public struct E { int n; public int Current => n; public bool MoveNext() => ++n < 3; public void Dispose() { } }
}
//--- Library
public static class Calls { public static object M() { var sum = 0; foreach (var n in new H.C()) { sum += n; } return sum; } }
