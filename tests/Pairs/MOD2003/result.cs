// law: the JIT does not look at a number that is returned as a struct
// expect: MOD2003 corrupts silent - Library!Calls::Make():H.E
//--- Host v1
namespace H { public enum E { A, B } public static class C { public static string Spell(E e) => e == E.B ? "B" : "A"; } }
//--- Host v2
namespace H { public struct E { private int _value; public static E B => new E { _value = 3 }; public bool Is(E other) => _value == other._value; } public static class C { public static string Spell(E e) => e.Is(E.B) ? "B" : "A"; } }
//--- Library
public static class Calls
{
    public static object M() => H.C.Spell(Make());
    private static H.E Make() => H.E.B;
}
