// law: memory: fixed buffers, inline arrays, explicit layouts, function pointers, references in structs, ref structs with interfaces
//--- Host v1
namespace H
{
    public unsafe struct Buffer { public int Length; public fixed byte Bytes[8]; public int Sum() { int n = 0; for (int i = 0; i < Length; i++) n += Bytes[i]; return n; } }
    [System.Runtime.CompilerServices.InlineArray(4)] public struct Slots<T> { private T _first; }
    [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit, Size = 16)]
    public struct Packet { [System.Runtime.InteropServices.FieldOffset(0)] public int Head; [System.Runtime.InteropServices.FieldOffset(4)] public short Tail; [System.Runtime.InteropServices.FieldOffset(8)] public long Body; }
    public struct Small { public byte A; public short B; }
    public readonly struct Pair<A, B> { public readonly A First; public readonly B Second; public Pair(A a, B b) { First = a; Second = b; } }
    public interface ITaker { int Take(int n); }
    public ref struct Window : ITaker { public ref int Target; public Span<int> Rest; public Window(ref int target, Span<int> rest) { Target = ref target; Rest = rest; } public int Take(int n) { Target += n; return Target + Rest.Length; } [System.Diagnostics.CodeAnalysis.UnscopedRef] public ref int Value() => ref Target; }
    public unsafe class Table { public delegate*<int, int> Entry; public delegate*<int, int, int> Other; public int Run(int n) => Entry == null ? -1 : Entry(n); public static delegate*<int, int> Identity() => &Same; private static int Same(int n) => n; public static int Call(delegate*<ref int, void> f) { int n = 1; f(ref n); return n; } }
    public static class Mem
    {
        public static int Fill(ref Buffer buffer) { buffer.Length = 3; return buffer.Length; }
        public static int Read(in Slots<int> slots) { int n = 0; foreach (var i in slots) n += i; return n; }
        public static int Use<T>(scoped T taker, int n) where T : ITaker, allows ref struct => taker.Take(n);
        public static ref int Pick(ref int a, ref int b, bool first) => ref first ? ref a : ref b;
        public static Span<int> Cut(Span<int> items, int from) => items.Slice(from);
        public static unsafe int Size<T>() where T : unmanaged => sizeof(T);
        public static int Total(scoped ReadOnlySpan<Small> items) { int n = 0; foreach (var i in items) n += i.A + i.B; return n; }
        public static Pair<B, A> Turn<A, B>(Pair<A, B> pair) => new Pair<B, A>(pair.Second, pair.First);
        public static volatile int Flag;
    }
}
//--- Library
public struct Frame { public H.Packet Packet; public H.Small Small; public H.Buffer Buffer; }
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)] public struct Over { [System.Runtime.InteropServices.FieldOffset(0)] public H.Small Small; [System.Runtime.InteropServices.FieldOffset(0)] public int Raw; [System.Runtime.InteropServices.FieldOffset(16)] public object Text; }
public ref struct Adder : H.ITaker { public int Sum; public H.Window Inner; public int Take(int n) { Sum += n; return Sum; } }
public class Kept { public H.Slots<string> Slots; public H.Pair<int, H.Small> Pair; public H.Small[] Items = new H.Small[3]; public H.Small? Maybe; }
[System.Runtime.CompilerServices.InlineArray(3)] public struct Own { private H.Small _first; }
public static class Calls
{
    private static int Double(int n) => n * 2;
    private static int Add(int a, int b) => a + b;
    private static void Up(ref int n) => n += 5;
    public static unsafe object Fixed() { var b = new H.Buffer(); H.Mem.Fill(ref b); b.Bytes[0] = 4; b.Bytes[2] = 5; return b.Sum(); }
    public static object Inline() { var s = new H.Slots<int>(); s[1] = 2; s[3] = 4; return H.Mem.Read(s) + s[3]; }
    public static object InlineSpan() { var s = new H.Slots<int>(); Span<int> all = s; all[2] = 7; int n = 0; foreach (var i in s) n += i; return n; }
    public static object InlineText() { var k = new Kept(); k.Slots[1] = "a"; return k.Slots[1] + k.Slots[0]; }
    public static object OwnInline() { var o = new Own(); o[2].B = 3; return o[2].B; }
    public static object Explicit() { var p = new H.Packet { Head = 1, Tail = 2, Body = 3 }; return p.Head + p.Tail + p.Body; }
    public static object InStruct() { var f = new Frame(); f.Packet.Body = 2; f.Small.B = 3; f.Buffer.Length = 1; return f.Packet.Body + f.Small.B + f.Buffer.Length; }
    public static object Overlap() { var o = new Over(); o.Small.A = 6; o.Text = "o"; return (o.Raw & 255) + (string)o.Text; }
    public static object RefField() { int n = 1; var w = new H.Window(ref n, new int[2]); w.Target = 4; return w.Take(2) + n + w.Value(); }
    public static object RefGeneric() { int n = 1; return H.Mem.Use(new H.Window(ref n, default), 5) + H.Mem.Use(new Adder { Sum = 1 }, 2); }
    public static object Scoped() { int a = 1, b = 2; H.Mem.Pick(ref a, ref b, false) = 8; return a + b; }
    public static object Cut() => H.Mem.Cut(new[] { 1, 2, 3 }, 1).Length + H.Mem.Cut(stackalloc int[3], 2).Length;
    public static object Spans() => H.Mem.Total(new[] { new H.Small { A = 1, B = 2 } }) + H.Mem.Total(stackalloc H.Small[1]);
    public static object Sizes() => H.Mem.Size<int>() + (H.Mem.Size<H.Small>() > 0 ? 1 : 0) + (H.Mem.Size<Frame>() > 0 ? 1 : 0);
    public static object Turn() { var p = H.Mem.Turn(new H.Pair<int, string>(1, "x")); return p.First + p.Second; }
    public static object Volatile() { H.Mem.Flag = 3; return H.Mem.Flag; }
    public static object Kept() { var k = new Kept { Pair = new H.Pair<int, H.Small>(1, new H.Small { A = 2 }) }; k.Items[1].B = 4; k.Maybe = k.Items[1]; return k.Pair.Second.A + k.Items[1].B + k.Maybe.Value.B; }
    public static unsafe object Entry() { var t = new H.Table { Entry = &Double, Other = &Add }; return t.Run(4) + t.Other(1, 2); }
    public static unsafe object Identity() => H.Table.Identity()(6);
    public static unsafe object ByRef() => H.Table.Call(&Up);
    public static unsafe object Pointer() { var s = new H.Small { A = 1 }; H.Small* p = &s; p->B = 9; return s.B + p[0].A; }
    public static unsafe object Copy() { var items = new H.Small[2]; fixed (H.Small* p = items) { p[1].A = 3; } return items[1].A; }
    public static object Cast() => System.Runtime.InteropServices.MemoryMarshal.Cast<H.Small, byte>(new H.Small[1]).Length > 0;
    public static object Unsafe() { var s = new H.Small { A = 5 }; return System.Runtime.CompilerServices.Unsafe.As<H.Small, byte>(ref s); }
}
