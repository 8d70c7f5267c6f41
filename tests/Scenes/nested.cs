// law: nested types, protected and internal access, attributes, static constructors, unsafe accessors
//--- Host v1
[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Library")]
namespace H
{
    [AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = true)]
    public class NoteAttribute : Attribute { public NoteAttribute(string text) { Text = text; } public NoteAttribute(Kind kind, Type type = null) { Text = kind.ToString(); } public string Text { get; } public int Order { get; set; } public Kind Kind; public Type[] Types { get; set; } }
    public sealed class MarkAttribute<T> : Attribute { public int Level { get; set; } }
    public enum Kind { Small = 1, Large = 2 }
    public class Outer
    {
        public class Inner { public int Value = 1; public class Deep { public static int Level() => 3; } }
        protected class Secret { public virtual int Tell() => 4; }
        public interface IPart { int Part(); }
        protected internal struct Bits { public int Low; }
        public enum Mode { Off, On }
        private int _hidden = 11;
        private static int s_count = 2;
        private int Compute(int n) => _hidden + n;
        private static string Join(string a, int b) => a + b + s_count;
        protected static int Shared = 5;
        protected internal int Mixed() => 6;
        private protected int Narrow() => 7;
        internal int Inside() => 8;
        internal Outer(int n) { _hidden = n; }
        public Outer() { }
        public Inner Create() => new Inner();
        protected virtual Secret Open() => new Secret();
        public delegate int Count(Mode mode);
    }
    internal class Internal { public static int Number = 9; internal virtual int Get() => Number; }
    public static class Lazy { public static readonly int Value; static Lazy() { Value = 12; } public static int Read() => Value; }
    public partial class Generic<T> { public class Item { public T Value; public Item(T value) { Value = value; } } public static class Cache { public static int Count = 1; } }
}
//--- Library
[H.Note("class", Order = 1)] [H.Mark<string>(Level = 3)] public class Derived : H.Outer, H.Outer.IPart
{
    [H.Note(H.Kind.Large, typeof(H.Outer), Kind = H.Kind.Small)] public int Number = 2;
    [H.Note("p")] public string Property { get; [H.Note("s")] set; }
    [H.Note("m", Types = new[] { typeof(H.Outer.Inner) })] public int Part() => Shared + Mixed();
    private class Mine : Secret { public override int Tell() => base.Tell() + 1; }
    protected override Secret Open() => new Mine();
    public int Own() => Open().Tell();
    public int Low() { Bits b; b.Low = 3; return b.Low; }
    public int Friend() => Inside() + Narrow();
}
internal class Sub : H.Internal { internal override int Get() => base.Get() + 1; }
[H.Note("e")] public enum Colors { [H.Note("f")] Red }
public class Items : H.Generic<int>.Item { public Items() : base(3) { } public H.Outer.Mode Mode = H.Outer.Mode.On; }
public static class Access
{
    [System.Runtime.CompilerServices.UnsafeAccessor(System.Runtime.CompilerServices.UnsafeAccessorKind.Field, Name = "_hidden")] public static extern ref int Hidden(H.Outer o);
    [System.Runtime.CompilerServices.UnsafeAccessor(System.Runtime.CompilerServices.UnsafeAccessorKind.Method)] public static extern int Compute(H.Outer o, int n);
    [System.Runtime.CompilerServices.UnsafeAccessor(System.Runtime.CompilerServices.UnsafeAccessorKind.StaticMethod)] public static extern string Join(H.Outer o, string a, int b);
    [System.Runtime.CompilerServices.UnsafeAccessor(System.Runtime.CompilerServices.UnsafeAccessorKind.StaticField, Name = "s_count")] public static extern ref int Count(H.Outer o);
    [System.Runtime.CompilerServices.UnsafeAccessor(System.Runtime.CompilerServices.UnsafeAccessorKind.Constructor)] public static extern H.Outer Make(int n);
}
public static class Calls
{
    public static object Inner() => new H.Outer.Inner().Value + H.Outer.Inner.Deep.Level();
    public static object Create() => new H.Outer().Create().Value;
    public static object OwnSecret() => new Derived().Own();
    public static object Part() { H.Outer.IPart p = new Derived(); return p.Part(); }
    public static object Bits() => new Derived().Low();
    public static object Friend() => new Derived().Friend();
    public static object FriendCall() => new H.Outer(3).Inside();
    public static object FriendType() => H.Internal.Number + new Sub().Get();
    public static object Mode() => H.Outer.Mode.On.ToString() + new Items().Mode;
    public static object Delegate() { H.Outer.Count c = m => (int)m; return c(H.Outer.Mode.On); }
    public static object Lazily() => H.Lazy.Read() + H.Lazy.Value;
    public static object Generic() => new H.Generic<string>.Item("a").Value + H.Generic<int>.Cache.Count + new Items().Value;
    public static object Attributes() => typeof(Derived).GetCustomAttributes(typeof(H.NoteAttribute), false).Length;
    public static object AttributeValue() => ((H.NoteAttribute)typeof(Derived).GetField("Number").GetCustomAttributes(false)[0]).Text;
    public static object AttributeOther() => Attribute.IsDefined(typeof(Colors), typeof(ObsoleteAttribute));
    public static object Field() { var o = new H.Outer(); Access.Hidden(o) = 5; return Access.Hidden(o); }
    public static object Method() => Access.Compute(new H.Outer(), 1);
    public static object StaticMethod() => Access.Join(null, "a", 1);
    public static object StaticField() => Access.Count(null);
    public static object Constructor() => Access.Make(4).Create().Value;
    public static object EnumAttribute() => H.Kind.Large.ToString();
}
