// law: what the compiler makes calls of: patterns, collections, handlers, queries, operators, expression trees, closures
//--- Host v1
using System.Collections;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;

namespace H
{
    [InterpolatedStringHandler]
    public ref struct Log
    {
        private int _count;

        public Log(int literal, int formatted, Sink sink, out bool isOn) { _count = literal; isOn = sink.IsOn; }

        public void AppendLiteral(string text) => _count += text.Length;

        public void AppendFormatted<T>(T value) => _count += value!.ToString()!.Length;

        public int Count => _count;
    }

    public class Sink
    {
        public bool IsOn = true;

        public int Write([InterpolatedStringHandlerArgument("")] Log log) => log.Count;
    }

    [CollectionBuilder(typeof(Bags), "Create")]
    public class Bag<T> : IEnumerable<T>
    {
        private readonly T[] _items;

        internal Bag(T[] items) { _items = items; }

        public int Length => _items.Length;

        public T this[int index] => _items[index];

        public Bag<T> Slice(int start, int length) => new Bag<T>(_items.AsSpan(start, length).ToArray());

        public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        public Bag<R> Select<R>(Func<T, R> map) => new Bag<R>(Array.ConvertAll(_items, item => map(item)));

        public Bag<T> Where(Func<T, bool> test) => new Bag<T>(Array.FindAll(_items, item => test(item)));
    }

    public static class Bags
    {
        public static Bag<T> Create<T>(ReadOnlySpan<T> items) => new Bag<T>(items.ToArray());

        public static int Count(params ReadOnlySpan<int> items) => items.Length;

        public static int CountAll(params List<string> items) => items.Count;
    }

    public struct Meter
    {
        public int Value;

        public Meter(int value) { Value = value; }

        public static Meter operator +(Meter a, Meter b) => new Meter(a.Value + b.Value);

        public static Meter operator -(Meter a) => new Meter(-a.Value);

        public static Meter operator checked -(Meter a) => new Meter(checked(-a.Value));

        public static Meter operator >>>(Meter a, int by) => new Meter(a.Value >>> by);

        public static bool operator ==(Meter a, Meter b) => a.Value == b.Value;

        public static bool operator !=(Meter a, Meter b) => a.Value != b.Value;

        public static implicit operator Meter(int value) => new Meter(value);

        public static explicit operator int(Meter meter) => meter.Value;

        public override bool Equals(object? other) => other is Meter meter && meter == this;

        public override int GetHashCode() => Value;

        public readonly void Deconstruct(out int whole, out bool isNegative) { whole = Math.Abs(Value); isNegative = Value < 0; }
    }

    public class Tally
    {
        public int Sum;

        public Tally? Next;

        public event Action<int>? Changed;

        public void operator +=(int value) { Sum += value; Changed?.Invoke(Sum); }

        public int Twice(int a) => a * 2 + Sum;
    }

    public static class More
    {
        extension(Tally tally)
        {
            public int Half => tally.Sum / 2;

            public int Times(int by) => tally.Sum * by;

            public static Tally Fresh() => new Tally { Sum = 10 };
        }
    }
}
//--- Library
using System.Linq.Expressions;
using H;

public static class Calls
{
    public static object Handler() => new Sink().Write($"a{1}b{"cd"}");
    public static object Collection() { Bag<int> bag = [1, 2, 3]; return bag.Length; }
    public static object CollectionSpread() { Bag<int> bag = [1, .. Bags.Create([2, 3]), 4]; return bag.Length; }
    public static object ListPattern() => Bags.Create([1, 2, 3]) is [1, .., 3];
    public static object SlicePattern() => Bags.Create([1, 2, 3]) is [_, .. var rest] ? rest.Length : 0;
    public static object FromEnd() => Bags.Create([1, 2, 3])[^1];
    public static object Range() => Bags.Create([1, 2, 3])[1..].Length;
    public static object Query() => (from item in Bags.Create([1, 2, 3]) where item > 1 select item * 2).Length;
    public static object Params() => Bags.Count(1, 2, 3) + Bags.CountAll("a", "b");
    public static object Add() => (int)(new Meter(1) + 2);
    public static object Negate() => (-new Meter(1)).Value;
    public static object NegateChecked() => checked(-new Meter(1)).Value;
    public static object Shift() => (int)(new Meter(8) >>> 1);
    public static object Compare() => new Meter(1) == 1 && new Meter(1) != 2;
    public static object Positional() => new Meter(-3) is (3, true);
    public static object PositionalSwitch() => new Meter(4) switch { (0, _) => "zero", (_, true) => "less", _ => "more" };
    public static object Deconstructed() { var sum = 0; foreach (var (whole, isNegative) in new[] { new Meter(1), new Meter(-2) }) { sum += isNegative ? -whole : whole; } return sum; }
    public static object Compound() { var tally = new Tally(); tally += 4; return tally.Sum; }
    public static object Event() { var seen = 0; var tally = new Tally(); tally.Changed += sum => seen = sum; tally += 3; return seen; }
    public static object EventOfMethod() { var tally = new Tally(); tally.Changed += See; tally.Changed -= See; tally += 1; return tally.Sum; }
    private static void See(int sum) { }
    public static object Conditional() { Tally? tally = new Tally(); tally?.Sum = 5; tally?.Next?.Sum = 6; return tally.Sum; }
    public static object ExtensionProperty() => new Tally { Sum = 6 }.Half;
    public static object ExtensionMethod() => new Tally { Sum = 6 }.Times(2);
    public static object ExtensionStatic() => Tally.Fresh().Sum;
    public static object MethodGroup() => Apply(new Tally { Sum = 1 }.Twice);
    private static int Apply(Func<int, int> what) => what(4);
    public static object Closure() { var meter = new Meter(2); var tally = new Tally { Sum = 3 }; Func<int> both = () => meter.Value + tally.Sum; return both(); }
    public static object Iterator() => Meters().Sum(meter => meter.Value);
    private static IEnumerable<Meter> Meters() { var meter = new Meter(1); yield return meter; meter += new Meter(2); yield return meter; }
    public static object Anonymous() => new { Meter = new Meter(3), Tally = new Tally() }.Meter.Value;
    public static object Tuple() => (new Meter(1), new Tally { Sum = 2 }) is ({ Value: 1 }, { Sum: 2 });
    public static object TreeCall() { Expression<Func<Tally, int>> tree = tally => tally.Twice(3); return tree.Compile()(new Tally()); }
    public static object TreeField() { Expression<Func<Tally, int>> tree = tally => tally.Sum; return tree.Compile()(new Tally { Sum = 9 }); }
    public static object TreeNew() { Expression<Func<int, Meter>> tree = value => new Meter(value); return tree.Compile()(4).Value; }
    public static object TreeInitialized() { Expression<Func<Tally>> tree = () => new Tally { Sum = 7 }; return tree.Compile()().Sum; }
    public static object TreeOperator() { Expression<Func<Meter, Meter, Meter>> tree = (a, b) => a + b; return tree.Compile()(1, 2).Value; }
    public static object RefTernary() { var a = new Meter(1); var b = new Meter(2); ref var greater = ref a.Value > b.Value ? ref a : ref b; greater = 5; return b.Value; }
    public static object Stack() { Span<Meter> meters = stackalloc Meter[2]; meters[1] = 4; return meters[1].Value; }
    public static object Jagged() { var meters = new Meter[2, 2]; meters[1, 0] = 3; return meters[1, 0].Value; }
    public static object Nullables() { Meter? none = null; Meter? one = 1; return (none ?? one)!.Value.Value + (one + one)!.Value.Value; }
    public static object Locks() { var tally = new Tally(); lock (tally) { return tally.Sum; } }
    public static object Nested() { int Local(Tally tally) => tally.Sum + new Meter(1).Value; return Local(new Tally()); }
}
