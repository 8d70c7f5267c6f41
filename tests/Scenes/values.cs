// law: structs, enums, constants, by-reference passing, ref structs, layouts, spans
//--- Host v1
namespace H
{
    public enum Level { Low, Middle = 5, High }
    [Flags] public enum Options : byte { None = 0, A = 1, B = 2 }
    public struct Vec { public int X; public int Y; public Vec(int x, int y) { X = x; Y = y; } public int Length() => X + Y; public static Vec Zero => default; public Vec Add(in Vec other) => new Vec(X + other.X, Y + other.Y); public override string ToString() => X + "/" + Y; }
    public readonly struct Money { public readonly long Cents; public Money(long cents) { Cents = cents; } public long Whole => Cents / 100; }
    public readonly struct Id : IEquatable<Id> { private readonly int _value; public Id(int value) { _value = value; } public bool Equals(Id other) => _value == other._value; public override string ToString() => "#" + _value; public int Number { get => _value; init => _value = value; } }
    [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)]
    public struct Union { [System.Runtime.InteropServices.FieldOffset(0)] public int Int; [System.Runtime.InteropServices.FieldOffset(0)] public byte Byte; }
    public ref struct Reader { private readonly ReadOnlySpan<int> _items; public int Position; public Reader(ReadOnlySpan<int> items) { _items = items; Position = 0; } public int Next() => _items[Position++]; public bool Ended => Position >= _items.Length; }
    public struct Holder<T> { public T Value; public Holder(T value) { Value = value; } public bool Has => Value != null; }
    [System.Runtime.CompilerServices.InlineArray(4)] public struct Four { private int _first; }
    public class Consts { public const int Max = 10; public const string Text = "t"; public static readonly int Size = 3; public static int Counter; public volatile int Flag; public readonly int Fixed = 8; public const Level Default = Level.High; public static Vec Origin = new Vec(1, 1); public Vec Place; }
    public static class Ops
    {
        public static void Inc(ref int value) => value++;
        public static void Make(out Vec vec) => vec = new Vec(1, 2);
        public static int Read(in Vec vec) => vec.X;
        public static ref int At(int[] items, int index) => ref items[index];
        public static ref readonly Vec First(Vec[] items) => ref items[0];
        public static string Show(Level level) => level.ToString();
        public static Options Flip(Options o) => o ^ Options.A;
        public static int? Maybe(int n) => n > 0 ? n : null;
        public static Level? MaybeLevel(bool b) => b ? Level.High : null;
        public static int Sum(Span<int> items) { int n = 0; foreach (var i in items) n += i; return n; }
        public static object Box(Vec vec) => vec;
        public static (int Count, string Name) Pair() => (1, "p");
    }
}
//--- Library
public struct Line { public H.Vec From; public H.Vec To; public H.Level Level; public int Own() => From.X + To.Y; }
public class Data { public H.Money Money; public H.Level Level = H.Level.Middle; public H.Vec[] Vecs = new H.Vec[2]; public H.Holder<int> Holder; public H.Holder<string> Text; public H.Vec? Optional; public static H.Vec Shared; public H.Union Union; }
public class Keys { public Dictionary<H.Level, H.Vec> Map = new Dictionary<H.Level, H.Vec>(); public List<H.Id> Ids = new List<H.Id>(); }
public static class Calls
{
    public static object New() => new H.Vec(1, 2).Length();
    public static object Default() => default(H.Vec).X + new H.Vec().Y;
    public static object Fields() { var v = new H.Vec(1, 2); v.X = 5; v.Y += 2; return v.X + v.Y; }
    public static object Zero() => H.Vec.Zero.X;
    public static object Add() => new H.Vec(1, 2).Add(new H.Vec(3, 4)).ToString();
    public static object Text() => new H.Vec(1, 2).ToString() + new H.Id(3) + new H.Id(4).Number;
    public static object Init() => new H.Id { Number = 6 }.Number;
    public static object Money() => new H.Money(250).Whole + new H.Money(3).Cents;
    public static object Equal() => new H.Id(1).Equals(new H.Id(1)) && EqualityComparer<H.Id>.Default.Equals(new H.Id(2), new H.Id(2));
    public static object Union() { var u = new H.Union { Int = 258 }; return u.Byte; }
    public static object Reader() { var r = new H.Reader(new[] { 1, 2, 3 }); int n = 0; while (!r.Ended) n += r.Next(); return n + r.Position; }
    public static object Generic() => new H.Holder<int>(3).Value + (new H.Holder<string>("a").Has ? 1 : 0);
    public static object Inline() { var f = new H.Four(); f[0] = 3; f[2] = 4; return f[0] + f[2]; }
    public static object EnumUse() { var l = H.Level.High; switch (l) { case H.Level.Low: return 1; case H.Level.High: return 2; default: return 3; } }
    public static object EnumText() => H.Ops.Show(H.Level.Middle) + H.Level.Low.ToString() + (int)H.Level.High;
    public static object Flags() => (int)(H.Ops.Flip(H.Options.B) | H.Options.A);
    public static object EnumArray() => new[] { H.Level.Low, H.Level.High }[1].ToString();
    public static object EnumBox() { object o = H.Level.High; return (H.Level)o == H.Level.High; }
    public static object Const() => H.Consts.Max + H.Consts.Text + H.Consts.Default;
    public static object Static() { H.Consts.Counter = 3; H.Consts.Origin.X = 4; return H.Consts.Size + H.Consts.Counter + H.Consts.Origin.X; }
    public static object Instance() { var c = new H.Consts(); c.Flag = 2; c.Place.X = 3; return c.Flag + c.Fixed + c.Place.X; }
    public static object RefPass() { int n = 1; H.Ops.Inc(ref n); return n; }
    public static object OutPass() { H.Ops.Make(out var v); return v.Y; }
    public static object InPass() => H.Ops.Read(new H.Vec(7, 8));
    public static object RefReturn() { var a = new[] { 1, 2 }; H.Ops.At(a, 1) = 5; return a[1]; }
    public static object RefReadonly() => H.Ops.First(new[] { new H.Vec(4, 5) }).X;
    public static object Nullable() => H.Ops.Maybe(3).Value + (H.Ops.Maybe(0) ?? 9);
    public static object NullableEnum() => H.Ops.MaybeLevel(true).ToString();
    public static object NullableVec() { H.Vec? v = new H.Vec(1, 2); return v.Value.X + (v.HasValue ? 1 : 0); }
    public static object Stack() { Span<int> s = stackalloc int[] { 1, 2 }; return H.Ops.Sum(s); }
    public static object StackVec() { Span<H.Vec> s = stackalloc H.Vec[2]; s[1].X = 3; return s[1].X; }
    public static object Unbox() => ((H.Vec)H.Ops.Box(new H.Vec(1, 2))).Y;
    public static object Tuple() { var (count, name) = H.Ops.Pair(); return count + name; }
    public static object OwnStruct() { var l = new Line { From = new H.Vec(1, 2), To = new H.Vec(3, 4), Level = H.Level.High }; return l.Own() + l.Level.ToString(); }
    public static object OwnClass() { var d = new Data(); d.Vecs[1].X = 2; d.Holder.Value = 3; Data.Shared.Y = 4; return d.Vecs[1].X + d.Holder.Value + Data.Shared.Y + d.Level.ToString() + d.Money.Cents + (d.Optional.HasValue ? 1 : 0) + d.Union.Byte; }
    public static object Maps() { var k = new Keys(); k.Map[H.Level.High] = new H.Vec(1, 2); k.Ids.Add(new H.Id(1)); return k.Map[H.Level.High].Y + k.Ids.Count; }
    public static unsafe object SizeOf() => sizeof(H.Level) > 0 && sizeof(H.Vec) > 0;
    public static unsafe object Pointer() { var v = new H.Vec(1, 2); H.Vec* p = &v; p->X = 9; return v.X; }
    public static object With() { var v = new H.Vec(1, 2); var w = v with { X = 7 }; return w.X + v.X; }
    public static object Lambda() { var v = new H.Vec(1, 2); Func<int> f = () => v.X + v.Length(); return f(); }
    public static object Iterate() => Items().Sum(v => v.X);
    private static IEnumerable<H.Vec> Items() { yield return new H.Vec(1, 2); yield return H.Vec.Zero; }
}
