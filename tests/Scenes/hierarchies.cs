// law: hierarchies: diamonds of default members, covariant returns over two levels, explicit implementations in base classes, hidden and sealed members, generic bases
//--- Host v1
namespace H
{
    public interface IRoot { string Who() => "root"; int Level { get => 1; } }
    public interface ILeft : IRoot { string IRoot.Who() => "left"; }
    public interface IRight : IRoot { int Right() => 2; }
    public interface IBoth : ILeft, IRight { string Both() => Who() + Right(); }
    public interface IKey<T> { string Key(T value) => "key" + value; T Last(); }
    public interface ICounter { static virtual int Start() => 3; static abstract int Step { get; } int Next(int n); }
    public interface IClosed { sealed string Seal() => "seal" + Open(); string Open(); }
    public class Fruit { public virtual string Kind() => "fruit"; }
    public class Citrus : Fruit { public override string Kind() => "citrus"; }
    public class Lemon : Citrus { public override string Kind() => "lemon"; }
    public abstract class Tree : IRoot
    {
        string IRoot.Who() => "tree";
        public virtual Fruit Grow() => new Fruit();
        public abstract Fruit Best();
        public virtual int Height(int years) => years;
        public virtual string Title { get => "t"; protected set { } }
        public Fruit Any() => Grow();
    }
    public abstract class CitrusTree : Tree { public override Citrus Grow() => new Citrus(); public override int Height(int years) => base.Height(years) + 1; }
    public class LemonTree : CitrusTree, IKey<int> { public override Lemon Grow() => new Lemon(); public override Citrus Best() => new Lemon(); public int Last() => 4; public new virtual string Title => "lemon"; }
    public abstract class Node<T> : IKey<T> { public abstract T Last(); public virtual string Show(T value) => "n" + value; protected virtual bool Same(T a, T b) => Equals(a, b); public bool Ask(T a) => Same(a, Last()); }
    public class IntNode : Node<int> { public override int Last() => 6; public override string Show(int value) => "i" + value; }
    public class Counter : ICounter { public static int Step => 2; public virtual int Next(int n) => n + Step; }
    public static class Use
    {
        public static string Who(IRoot root) => root.Who() + root.Level;
        public static string Key<T>(IKey<T> key, T value) => key.Key(value) + key.Last();
        public static int Count<T>(T counter) where T : ICounter => counter.Next(T.Start()) + T.Step;
        public static string Grow(Tree tree) => tree.Any().Kind() + tree.Grow().Kind() + tree.Best().Kind() + tree.Height(2) + tree.Title;
        public static string Close(IClosed closed) => closed.Seal();
    }
}
//--- Library
public class Left : H.ILeft { }
public class Starboard : H.IRight { public int Right() => 5; public int Own() => 1; }
public class Both : H.IBoth { }
public class BothOwn : H.IBoth { string H.IRoot.Who() => "own"; public int Level => 9; }
public interface IMine : H.IRight { string H.IRoot.Who() => "mine"; }
public class Mine : IMine { public int Own() => 2; }
public struct Value : H.IRoot, H.IKey<string> { public string Last() => "v"; public int Level => 7; }
public class Oak : H.Tree { public override H.Fruit Best() => new H.Lemon(); public override int Height(int years) => 50; }
public class Lime : H.CitrusTree { public override H.Lemon Grow() => new H.Lemon(); public override H.Citrus Best() => new H.Citrus(); public int Own() => Height(1); }
public class Dwarf : H.LemonTree, H.IRoot { public override H.Lemon Grow() => (H.Lemon)base.Grow(); public override H.Lemon Best() => new H.Lemon(); public override int Height(int years) => base.Height(years) - 1; public override string Title => "dwarf"; string H.IRoot.Who() => "dwarf"; public int Own() => 3; }
public class Sour : H.Citrus { public override string Kind() => "sour" + base.Kind(); }
public class Text : H.Node<string> { public override string Last() => "z"; protected override bool Same(string a, string b) => !base.Same(a, b); }
public class Number : H.IntNode, H.IKey<long> { public override string Show(int value) => "own" + base.Show(value); long H.IKey<long>.Last() => 8; }
public class Twice : H.Counter { public override int Next(int n) => base.Next(n) * 2; public int Own() => Step; }
public class Third : H.ICounter { public static int Step => 30; public static int Start() => 4; public int Next(int n) => n; }
public class Closed : H.IClosed { public string Open() => "open"; public int Own() => 1; }
public static class Calls
{
    public static object WhoLeft() => H.Use.Who(new Left());
    public static object WhoRight() => H.Use.Who(new Starboard()) + new Starboard().Right();
    public static object WhoBoth() => H.Use.Who(new Both()) + ((H.IBoth)new Both()).Both();
    public static object WhoOwn() { H.IBoth b = new BothOwn(); return b.Both() + b.Who() + b.Level; }
    public static object WhoMine() => H.Use.Who(new Mine()) + ((H.IRight)new Mine()).Right();
    public static object WhoValue() { H.IRoot r = new Value(); return r.Who() + r.Level; }
    public static object WhoTree() => H.Use.Who(new Oak()) + H.Use.Who(new Dwarf()) + H.Use.Who(new H.LemonTree());
    public static object KeyValue() => H.Use.Key(new Value(), "k") + H.Use.Key(new H.LemonTree(), 1);
    public static object KeyConstrained() => Key(new Value(), "c");
    private static string Key<T, TValue>(T key, TValue value) where T : H.IKey<TValue> => key.Key(value) + key.Last();
    public static object KeyNumber() => H.Use.Key<long>(new Number(), 1L) + H.Use.Key<int>(new Number(), 2);
    public static object GrowOak() => H.Use.Grow(new Oak());
    public static object GrowLime() => H.Use.Grow(new Lime()) + new Lime().Own();
    public static object GrowDwarf() => H.Use.Grow(new Dwarf()) + new Dwarf().Title;
    public static object GrowHost() => H.Use.Grow(new H.LemonTree()) + new H.LemonTree().Grow().Kind();
    public static object GrowAs() { H.CitrusTree t = new Dwarf(); return t.Grow().Kind() + ((H.Tree)t).Grow().Kind(); }
    public static object Kind() { H.Fruit f = new Sour(); return f.Kind() + new H.Lemon().Kind(); }
    public static object Show() { H.Node<int> n = new Number(); return n.Show(1) + new H.IntNode().Show(2); }
    public static object Same() => new Text().Ask("z") + "" + new Number().Ask(6);
    public static object Count() => H.Use.Count(new Twice()) + H.Use.Count(new Third()) + H.Use.Count(new H.Counter());
    public static object CountOwn() => Start<Third>() + Start<Twice>();
    private static int Start<T>() where T : H.ICounter => T.Start() + T.Step;
    public static object Close() => H.Use.Close(new Closed()) + ((H.IClosed)new Closed()).Seal();
    public static object Group() { Func<H.Fruit> f = new Dwarf().Grow; return f().Kind(); }
}
