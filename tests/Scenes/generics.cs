// law: generics: base classes, constraints, methods, variance, nested types, delegates
//--- Host v1
namespace H
{
    public interface ISource<out T> { T Get(); }
    public interface ISink<in T> { string Put(T value); }
    public interface IRepository<TKey, TValue> where TValue : Entity { TValue Find(TKey key); void Save(TKey key, TValue value); }
    public class Entity { public int Id; public virtual string Show() => "e" + Id; }
    public class User : Entity { public string Mail = "m"; public override string Show() => "u" + Id; }
    public class Repository<TKey, TValue> : IRepository<TKey, TValue> where TValue : Entity, new()
    {
        protected readonly Dictionary<TKey, TValue> Items = new Dictionary<TKey, TValue>();
        public virtual TValue Find(TKey key) => Items.TryGetValue(key, out var v) ? v : new TValue();
        public virtual void Save(TKey key, TValue value) => Items[key] = value;
        public TResult Map<TResult>(TKey key, Func<TValue, TResult> map) => map(Find(key));
        public struct Cursor { public TKey Key; public int Index; public TKey Next() => Key; }
        public class Page { public TValue First; public virtual int Size(TKey key) => 1; }
    }
    public class Source<T> : ISource<T> where T : new() { public T Get() => new T(); }
    public class Sink<T> : ISink<T> { public string Put(T value) => "put" + value; }
    public class Pair<A, B> { public A First; public B Second; public Pair(A a, B b) { First = a; Second = b; } public Pair<B, A> Swap() => new Pair<B, A>(Second, First); public static Pair<A, B> Of(A a, B b) => new Pair<A, B>(a, b); }
    public abstract class Visitor<T> { public abstract T Visit(Entity e); public virtual T Default<U>(U other) where U : class => default; }
    public static class Gen
    {
        public static T Make<T>() where T : new() => new T();
        public static string Name<T>(T value) where T : Entity => value.Show();
        public static int Compare<T>(T a, T b) where T : IComparable<T> => a.CompareTo(b);
        public static int Size<T>() where T : struct => 4;
        public static string Ref<T>(T value) where T : class => value == null ? "null" : "ref";
        public static TOut Run<TIn, TOut>(Converter<TIn, TOut> convert, TIn value) => convert(value);
        public static string Read(ISource<Entity> source) => source.Get().Show();
        public static string Write(ISink<User> sink) => sink.Put(new User());
        public static TEnum First<TEnum>() where TEnum : struct, Enum => default;
    }
    public delegate TResult Maker<in T, out TResult>(T input);
}
//--- Library
public class Account : H.User { public override string Show() => "a" + Mail + base.Show(); public int Own() => Id; }
public class Accounts : H.Repository<string, Account> { public override Account Find(string key) => base.Find(key); public int Own() => Items.Count; public override void Save(string key, Account value) => base.Save(key, value); }
public class Cache<T> : H.Repository<int, T> where T : H.Entity, new() { public override T Find(int key) => new T { Id = key }; }
public class Own<T> : H.ISource<T>, H.ISink<T> { public T Value; public T Get() => Value; public string Put(T value) => "own" + value; }
public class Memory : H.IRepository<int, H.User> { public H.User Find(int key) => new H.User { Id = key }; public void Save(int key, H.User value) { } }
public class Print : H.Visitor<string> { public override string Visit(H.Entity e) => e.Show(); public override string Default<U>(U other) => "d" + other; }
public class Count : H.Visitor<int> { public override int Visit(H.Entity e) => e.Id + 1; }
public class MyPage : H.Repository<int, H.User>.Page { public override int Size(int key) => 2; }
public class Fields { public H.Pair<int, H.User> Pair; public H.Repository<int, H.User>.Cursor Cursor; public List<H.ISource<H.User>> Sources; public H.Maker<int, H.Entity> Maker; }
public enum Color { Red, Green }
public static class Calls
{
    public static object Find() => new H.Repository<int, H.User>().Find(1).Mail;
    public static object Save() { var r = new H.Repository<string, H.Entity>(); r.Save("a", new H.User { Id = 4 }); return r.Find("a").Show(); }
    public static object Map() => new H.Repository<int, H.User>().Map(1, u => u.Mail.Length);
    public static object Derived() { var a = new Accounts(); a.Save("x", new Account { Id = 2 }); return a.Find("x").Show() + a.Own(); }
    public static object ByInterface() { H.IRepository<string, Account> a = new Accounts(); return a.Find("q").Own(); }
    public static object OwnInterface() { H.IRepository<int, H.User> m = new Memory(); m.Save(1, null); return m.Find(3).Show(); }
    public static object Open() => new Cache<H.User>().Find(5).Show() + new Cache<Account>().Find(6).Id;
    public static object Cursor() { var c = new H.Repository<int, H.User>.Cursor { Key = 3, Index = 2 }; return c.Next() + c.Index; }
    public static object Page() => new H.Repository<int, H.User>.Page().Size(1) + new MyPage().Size(2);
    public static object PairSwap() => new H.Pair<int, string>(1, "a").Swap().First;
    public static object PairStatic() => H.Pair<int, H.User>.Of(1, new H.User()).Second.Mail;
    public static object PairField() { var p = new H.Pair<string, int>("a", 3); p.Second = 4; return p.Second; }
    public static object Make() => H.Gen.Make<H.User>().Mail + H.Gen.Make<int>();
    public static object MakeOwn() => H.Gen.Make<Account>().Own();
    public static object Name() => H.Gen.Name(new Account { Id = 1 }) + H.Gen.Name(new H.User());
    public static object Compare() => H.Gen.Compare(1, 2) + H.Gen.Compare("a", "b");
    public static object Size() => H.Gen.Size<int>() + H.Gen.Size<Color>();
    public static object Ref() => H.Gen.Ref("x") + H.Gen.Ref(new H.User());
    public static object Run() => H.Gen.Run<int, string>(i => "r" + i, 4);
    public static object Covariant() => H.Gen.Read(new H.Source<H.User>());
    public static object CovariantOwn() => H.Gen.Read(new Own<Account> { Value = new Account() });
    public static object Contravariant() => H.Gen.Write(new H.Sink<H.Entity>()).Length > 0;
    public static object ContravariantOwn() => H.Gen.Write(new Own<object>()).Length > 0;
    public static object Enums() => H.Gen.First<Color>().ToString();
    public static object Visit() => new Print().Visit(new H.User()) + new Print().Default("x") + new Count().Visit(new H.Entity());
    public static object VisitBase() { H.Visitor<string> v = new Print(); return v.Visit(new H.Entity()) + v.Default("z"); }
    public static object Delegate() { H.Maker<string, H.Entity> m = s => new H.User { Id = s.Length }; return m("abc").Show(); }
    public static object DelegateVariance() { H.Maker<object, H.User> m = s => new H.User { Id = 2 }; H.Maker<string, H.Entity> n = m; return n("abc").Show(); }
    public static object FieldsOf() { var f = new Fields(); f.Cursor.Index = 3; return f.Cursor.Index + (f.Pair == null ? 1 : 0); }
    public static object Array() => new H.Pair<int, int>[3].Length;
    public static object TypeOf() => typeof(H.Repository<,>).Name.Length + typeof(H.Pair<int, H.User>).Name.Length > 0;
    public static object Chain() => Chain<H.User>(new H.Source<H.User>());
    private static string Chain<T>(H.ISource<T> source) where T : H.Entity => source.Get().Show();
}
