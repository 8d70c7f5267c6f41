// law: records, init, required, deconstruction, with, equality, indexers, operators, conversions
//--- Host v1
namespace H
{
    public record Person(string Name, int Age) { public string Mail { get; init; } = "m"; public virtual string Greet() => "hi " + Name; }
    public record Worker(string Name, int Age, string Job) : Person(Name, Age) { public override string Greet() => "work " + Job; }
    public record struct Place(int X, int Y) { public int Z { get; set; } }
    public sealed record Tag(string Text);
    public class Settings { public required string Host { get; init; } public int Port { get; set; } = 80; public string Path { get; private set; } = "/"; public static int Default { get; set; } = 4; public virtual bool On { get; protected set; } = true; }
    public class Matrix
    {
        private readonly int[] _v = new int[9];
        public int this[int row, int column] { get => _v[row * 3 + column]; set => _v[row * 3 + column] = value; }
        public string this[string name] => name + "!";
        public void Deconstruct(out int a, out int b) { a = _v[0]; b = _v[1]; }
        public static Matrix operator +(Matrix a, Matrix b) => new Matrix { [0, 0] = a[0, 0] + b[0, 0] };
        public static bool operator ==(Matrix a, Matrix b) => a?._v[0] == b?._v[0];
        public static bool operator !=(Matrix a, Matrix b) => !(a == b);
        public static implicit operator int(Matrix m) => m[0, 0];
        public static explicit operator Matrix(int n) => new Matrix { [0, 0] = n };
        public static Matrix operator ++(Matrix m) => m + (Matrix)1;
        public static bool operator true(Matrix m) => m[0, 0] != 0;
        public static bool operator false(Matrix m) => m[0, 0] == 0;
        public override bool Equals(object o) => o is Matrix m && m == this;
        public override int GetHashCode() => _v[0];
    }
    public static class Extensions
    {
        public static string Shout(this string text) => text + "!";
        public static int Total(this Matrix m, int factor = 2) => m[0, 0] * factor;
        public static T Then<T>(this T value, Action<T> action) { action(value); return value; }
        public static void Deconstruct(this Tag tag, out string text, out int length) { text = tag.Text; length = text.Length; }
        public static string Join(string a, string b = "b", params int[] rest) => a + b + rest.Length;
        public static int Over(int n) => 1;
        public static int Over(long n) => 2;
        public static int Over(object n) => 3;
    }
}
//--- Library
public record Boss(string Name) : H.Person(Name, 50) { public override string Greet() => "boss " + base.Greet(); public int Own() => Age; }
public record Clerk(string Name, string Desk) : H.Worker(Name, 20, "clerk");
public class Local : H.Settings { [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public Local() { Host = "local"; On = false; } public override bool On { get => !base.On; protected set => base.On = value; } public int Own() => Port; }
public static class Calls
{
    public static object New() => new H.Person("a", 1).Name + new H.Person("a", 1).Age;
    public static object With() { var p = new H.Person("a", 1) with { Age = 5, Mail = "x" }; return p.Age + p.Mail; }
    public static object Deconstruct() { var (name, age) = new H.Person("a", 3); return name + age; }
    public static object Equal() => new H.Person("a", 1) == new H.Person("a", 1);
    public static object Text() => new H.Tag("a").ToString().Length > 0;
    public static object Derived() => new H.Worker("w", 2, "job").Greet() + new H.Worker("w", 2, "job").Job;
    public static object Own() => new Boss("b").Greet() + new Boss("b").Own() + (new Boss("b") == new Boss("b"));
    public static object OwnWith() { var b = new Boss("b") with { Age = 9 }; return b.Age + b.Name; }
    public static object OwnDeep() => new Clerk("c", "d").Greet() + new Clerk("c", "d").Desk;
    public static object Castless() { H.Person p = new Clerk("c", "d"); return p.Greet() + p.Mail; }
    public static object Struct() { var p = new H.Place(1, 2) { Z = 3 }; var q = p with { X = 5 }; return q.X + q.Y + q.Z + (p == q ? 1 : 0); }
    public static object StructDeconstruct() { var (x, y) = new H.Place(4, 5); return x + y; }
    public static object Required() => new H.Settings { Host = "h", Port = 3 }.Host;
    public static object Property() { var s = new H.Settings { Host = "h" }; s.Port += 1; return s.Port + s.Path + s.On; }
    public static object StaticProperty() { H.Settings.Default = 6; return H.Settings.Default; }
    public static object OwnSettings() => new Local().Host + new Local().Own() + new Local().On;
    public static object Indexer() { var m = new H.Matrix(); m[1, 2] = 5; m[1, 2] += 1; return m[1, 2] + m["n"]; }
    public static object Operators() { var m = (H.Matrix)3 + (H.Matrix)4; int n = m; return n; }
    public static object Compare() => (H.Matrix)1 == (H.Matrix)1 && (H.Matrix)1 != (H.Matrix)2;
    public static object Increment() { var m = (H.Matrix)1; m++; return m[0, 0]; }
    public static object Truth() { if ((H.Matrix)1) { return 1; } return 0; }
    public static object MatrixDeconstruct() { var (a, b) = (H.Matrix)7; return a + b; }
    public static object Extension() => "a".Shout2() + H.Extensions.Shout("b");
    private static string Shout2(this string s) => s + "?";
    public static object Optional() => H.Extensions.Total((H.Matrix)4) + H.Extensions.Total((H.Matrix)4, 3);
    public static object Then() { int n = 0; H.Extensions.Then(5, v => n = v); return n; }
    public static object ExtensionDeconstruct() { H.Extensions.Deconstruct(new H.Tag("abc"), out var t, out var l); return t + l; }
    public static object Params() => H.Extensions.Join("a") + H.Extensions.Join("a", "c", 1, 2);
    public static object Overloads() => H.Extensions.Over(1) + H.Extensions.Over(1L) * 10 + H.Extensions.Over("s") * 100;
    public static object Pattern() { object o = new H.Person("z", 9); return o is H.Person { Age: > 5, Name: var n } ? n : "no"; }
    public static object Switch() { object o = new H.Worker("w", 1, "j"); return o switch { H.Worker w => w.Job, H.Person p => p.Name, _ => "none" }; }
}
