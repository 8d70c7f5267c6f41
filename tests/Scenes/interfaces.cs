// law: interfaces: implicit and explicit implementation, inheritance, default members, static abstract members, properties, events
//--- Host v1
namespace H
{
    public interface IName { string Name { get; } }
    public interface IItem : IName { int Price(int count); int Discount() => 1; }
    public interface IStore { void Add(IItem item); int Count { get; set; } IItem this[int index] { get; } event Action Changed; }
    public interface IMath<T> where T : IMath<T> { static abstract T Make(int n); static virtual int Zero() => 0; int Value { get; } }
    public interface ILog { void Write(string text); string Read(); string Both(string t) { Write(t); return Read(); } }
    public abstract class ItemBase : IItem { public virtual string Name => "base"; public abstract int Price(int count); public virtual int Extra() => 2; }
    public class Store : IStore
    {
        private readonly List<IItem> _items = new List<IItem>();
        public void Add(IItem item) { _items.Add(item); Changed?.Invoke(); }
        public int Count { get => _items.Count; set { } }
        public IItem this[int index] => _items[index];
        public event Action Changed;
    }
    public class Apple : IItem { public string Name => "apple"; public int Price(int count) => count * 2; int IItem.Discount() => 3; }
    public static class Shop
    {
        public static int Total(IStore store) { int n = 0; for (int i = 0; i < store.Count; i++) n += store[i].Price(1) + store[i].Discount(); return n; }
        public static string NameOf(IName named) => named.Name;
        public static int Sum<T>() where T : IMath<T> => T.Make(3).Value + T.Zero();
        public static string Log(ILog log) => log.Both("a");
    }
}
//--- Library
public class Pear : H.IItem { public string Name => "pear"; public int Price(int count) => count; public int Own() => 4; }
public class Plum : H.IItem { string H.IName.Name => "plum"; int H.IItem.Price(int count) => 5; int H.IItem.Discount() => 9; }
public class Fig : H.ItemBase, H.IItem { public override int Price(int count) => 6; public override int Extra() => base.Extra() + 1; public int Discount() => 8; }
public class Nut : H.ItemBase { public override string Name => "nut" + base.Name; public override int Price(int count) => 1; }
public class Sweet : H.Apple, H.IName { }
public class Bag : H.IStore
{
    private readonly List<H.IItem> _items = new List<H.IItem>();
    private Action _changed;
    public void Add(H.IItem item) { _items.Add(item); _changed?.Invoke(); }
    public int Count { get => _items.Count; set => _items.Clear(); }
    public H.IItem this[int index] => _items[index];
    event Action H.IStore.Changed { add => _changed += value; remove => _changed -= value; }
}
public struct Number : H.IMath<Number> { private int _n; public static Number Make(int n) => new Number { _n = n }; public int Value => _n; public int Own() => 1; }
public class Big : H.IMath<Big> { public static Big Make(int n) => new Big(); static int H.IMath<Big>.Zero() => 40; public int Value => 2; }
public class Log : H.ILog { private string _text = ""; public void Write(string text) => _text += text; public string Read() => _text; }
public interface IOwnItem : H.IItem { int Own(); }
public class OwnItem : IOwnItem { public string Name => "own"; public int Price(int count) => 3; public int Own() => 2; }
public static class Calls
{
    public static object Implicit() { H.IItem i = new Pear(); return i.Price(2) + i.Name; }
    public static object Default() { H.IItem i = new Pear(); return i.Discount(); }
    public static object Explicit() { H.IItem i = new Plum(); return i.Price(2) + i.Name + i.Discount(); }
    public static object Base() { H.IItem i = new Fig(); return i.Price(2) + i.Name + i.Discount() + ((H.ItemBase)i).Extra(); }
    public static object Inherited() { H.IItem i = new Nut(); return i.Price(2) + i.Name + i.Discount(); }
    public static object Again() { H.IName i = new Sweet(); return i.Name + new Sweet().Price(1); }
    public static object HostClass() => new H.Apple().Price(3) + new H.Apple().Name;
    public static object HostStore() { var s = new H.Store(); int n = 0; s.Changed += () => n++; s.Add(new Pear()); s.Add(new H.Apple()); return n + s.Count + s[0].Name; }
    public static object StoreByInterface() { H.IStore s = new H.Store(); s.Add(new Plum()); s.Count = 1; return s.Count + s[0].Price(1); }
    public static object OwnStore() { H.IStore s = new Bag(); int n = 0; Action a = () => n++; s.Changed += a; s.Add(new Fig()); s.Changed -= a; return n + H.Shop.Total(s); }
    public static object Names() => H.Shop.NameOf(new Pear()) + H.Shop.NameOf(new Nut()) + H.Shop.NameOf(new H.Apple());
    public static object StaticAbstract() => H.Shop.Sum<Number>();
    public static object StaticAbstractClass() => H.Shop.Sum<Big>();
    public static object StaticOwn() => Sum<Number>();
    private static int Sum<T>() where T : H.IMath<T> => T.Make(4).Value + T.Zero();
    public static object Both() => H.Shop.Log(new Log());
    public static object BothOwn() { H.ILog l = new Log(); return l.Both("b"); }
    public static object OwnInterface() { IOwnItem i = new OwnItem(); return i.Price(1) + i.Name + i.Own() + i.Discount(); }
    public static object Is() { object o = new Pear(); return o is H.IName n ? n.Name : "no"; }
    public static object Castless() { H.IName n = new H.Apple(); return n.Name; }
    public static object CastlessArray() { H.IName[] n = new H.IName[] { new H.Apple(), new Pear() }; return n[0].Name + n[1].Name; }
    public static object Group() { Func<int, int> f = ((H.IItem)new Plum()).Price; return f(1); }
    public static object Constrained() => Constrained(new Pear());
    private static int Constrained<T>(T item) where T : H.IItem => item.Price(4);
    public static object Boxed() { H.IMath<Number> m = new Number(); return m.Value + new Number().Own(); }
}
