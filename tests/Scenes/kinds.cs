// law: what instructions tell of classes, structs and enums that are named in no variable
//--- Host v1
namespace H
{
    public class C
    {
        public int F;
        public string G = "g";

        public C() { }

        public C(int a) { F = a; }

        public int P { get; set; }

        public int N() => F;
    }

    public struct S
    {
        public int F;
        public string G;

        public S(int a) { F = a; G = "g"; }

        public int P { get; set; }

        public int N() => F;
    }

    public enum E { A, B, D = 4 }

    public interface I { int Get(); }

    public static class Make
    {
        public static E E() => H.E.B;

        public static E[] All() => [H.E.A, H.E.A, H.E.B, H.E.B];

        private static E _kept = H.E.D;

        public static ref E Kept() => ref _kept;

        public static string Text(E[] e) => string.Join(",", e);

        public static string Span(ReadOnlySpan<E> e) => string.Join(",", e.ToArray());

        public static object Any() => new C(1);
    }
}
//--- Library
public static class Calls
{
    private static object Same(object o) => o;

    // A class of which nothing but instructions tell what it is.
    public static object NewIsNull() => new H.C(1) is null;
    public static object NewIfNull() { if (new H.C(1) is null) return 1; return 2; }
    public static object NewOrOther() => (new H.C(1) ?? new H.C(2)).N();
    public static object NewAreSame() => ReferenceEquals(new H.C(1), new H.C(2));
    public static object NewCalled() => new H.C(3).N();
    public static object NewRead() => new H.C(3).F;
    public static object NewInitialized() => new H.C { F = 1, G = "x" }.G;
    public static object NewSet() => new H.C { P = 2 }.P;
    public static object NewCounted() => new H.C(1).F++;
    public static object NewAddress() => System.Threading.Interlocked.Increment(ref new H.C(4).F);
    public static object NewDelegate() { Func<int> f = new H.C(3).N; return f(); }
    public static object NewInArray() => new H.C[] { new H.C(1) }.Length;
    public static object NewInObjects() => new object[] { new H.C(1) }.Length;
    public static object NewInList() => new List<object> { new H.C(1) }.Count;
    public static object NewAsText() => new H.C(1).ToString().Length > 0;
    public static object NewReturned() => new H.C(1);
    public static object ArrayLength() => new H.C[3].Length;
    public static object ArrayElement() => (new H.C[2])[1] == null ? 1 : 2;
    public static object ArrayCalled() => (new H.C[] { new H.C(5), null })[0].N();
    public static object CastRead() => ((H.C)H.Make.Any()).F;
    public static object CastCalled() => ((H.C)H.Make.Any()).N();
    public static object AsRead() => (H.Make.Any() as H.C)?.G ?? "none";
    public static object Is() => H.Make.Any() is H.C;
    public static object Interfaces() => (new H.I[2])[0] == null ? 1 : 2;

    // The same of a struct.
    public static object ValueRead() => new H.S(3).F;
    public static object ValueCalled() => new H.S(3).N();
    public static object ValueInitialized() => new H.S { F = 1, G = "x" }.G;
    public static object ValueBoxed() => Same(new H.S(1)) is H.S;
    public static object ValueUnboxed() => ((H.S)Same(new H.S(1))).F;
    public static object ValueInArray() => new H.S[] { new H.S(1) }.Length;
    public static object ValueElement() => (new H.S[2])[1].F;
    public static object ValueElementCalled() => (new[] { new H.S(4) })[0].N();
    public static object ValueElementSet() { var a = new H.S[2]; a[0].F = 3; return a.Length; }
    public static object ValueEquals() => new H.S(1).Equals(new H.S(1));
    public static object ValueInList() => new List<H.S> { new H.S(1) }.Count;

    // And of an enum.
    public static object EnumNumber() => (int)H.Make.E() + 1;
    public static object EnumMinus() => 5 - (int)H.Make.E();
    public static object EnumWide() => (long)H.Make.E();
    public static object EnumNarrow() => (byte)H.Make.E();
    public static object EnumReal() => (double)H.Make.E();
    public static object EnumNot() => ~H.Make.E() == H.E.A;
    public static object EnumFlags() => (H.Make.E() & H.E.D) != 0;
    public static object EnumIf() { if (H.Make.E() != 0) return 1; return 2; }
    public static object EnumSame() => H.Make.E() == H.E.B;
    public static object EnumLess() => H.Make.E() < H.E.D;
    public static object EnumSwitch() { switch ((int)H.Make.E()) { case 0: return 1; case 1: return 2; case 2: return 7; case 3: return 8; default: return 3; } }
    public static object EnumSize() => new int[(int)H.Make.E()].Length;
    public static object EnumIndex() => (new int[5])[(int)H.Make.E()];
    public static object EnumBoxed() => Same(H.E.B) is H.E;
    public static object EnumUnboxed() => (int)(H.E)Same(H.E.B);
    public static object EnumInArray() => new[] { H.E.A, H.E.B }.Length;
    public static object EnumElement() => H.Make.All()[2] == H.E.B;
    public static object EnumElements() => H.Make.Text(new[] { H.E.A, H.E.B, H.E.D, H.E.B });
    public static object EnumElementSet() { var a = H.Make.All(); a[1] |= H.E.D; return H.Make.Text(a); }
    public static object EnumReference() { H.Make.Kept() = H.E.B; return H.Make.Kept() == H.E.B; }
    public static object EnumSpan() => H.Make.Span([H.E.B, H.E.A, H.E.D, H.E.B, H.E.B]);
    public static object EnumArrayMade() => H.Make.Text(new H.E[2]);
}
