using Modules.Inspect.Baselines;
using Modules.Inspect.Reports;
using Modules.Verifier;

namespace Modules.Inspect.Tests;

/// <summary>Symbols as people read them.</summary>
public sealed class SymbolTextTests
{
    [Theory]
    [InlineData("Calc!Calc.Rounding::Round(System.Double):System.Int32", "int Calc.Rounding.Round(double)")]
    [InlineData("A!N.C::F:System.String", "string N.C.F")]
    [InlineData("A!N.C", "N.C")]
    [InlineData("Asm.Name", "Asm.Name")]
    [InlineData("A!N.List`1/Node::.ctor(!0,N.Other`2<!0,System.Int32>):System.Void", "N.List<T>.Node.Node(T, Other<T, int>)")]
    [InlineData("A!N.C`2::.ctor():System.Void", "N.C<T, T2>.C()")]
    [InlineData("A!N.C::.cctor():System.Void", "N.C (static constructor)")]
    [InlineData("A!N.C::M`2(!!0[],!!1&,System.Int32*):System.Nullable`1<System.Int64>", "long? N.C.M<M, M2>(M[], ref M2, int*)")]
    [InlineData("A!N.C::get_P():System.Object", "object N.C.P.get")]
    [InlineData("A!N.C::get_Item(System.Int32):System.Object", "object N.C.this[int].get")]
    [InlineData("A!N.C::set_P(System.Object):System.Void", "N.C.P.set")]
    [InlineData("A!N.C::M(method(System.Int32):System.Void):System.ValueTuple`2<N.A,N.B>", "(A, B) N.C.M(delegate*<int, void>)")]
    [InlineData("A!N.C/<>c__DisplayClass4_0::<Run>b__1(System.Int32):System.Void", "N.C.Run (lambda)")]
    [InlineData("A!N.C/<>c::<>9__12_2", "N.C (lambda)")]
    [InlineData("A!N.C::<>4__this", "N.C.<>4__this")]
    [InlineData("A!N.C/<>c__DisplayClass4_0/<<RunAsync>b__1>d::MoveNext():System.Void", "N.C.RunAsync (lambda)")]
    [InlineData("A!N.C/<<RunAsync>g__Local|3_0>d::MoveNext():System.Void", "N.C.RunAsync.Local")]
    [InlineData("A!N.C/<>c__DisplayClass4_0::options:N.O", "N.C (captured options)")]
    [InlineData("A!N.C::<P>k__BackingField:System.Int32", "N.C.P")]
    [InlineData("A!N.C::<Run>g__Local|4_0(System.Int32):System.Int32", "N.C.Run.Local")]
    [InlineData("A!N.C/<RunAsync>d__5::MoveNext():System.Void", "N.C.RunAsync")]
    [InlineData("A!N.C::System.IDisposable.Dispose():System.Void", "void N.C.System.IDisposable.Dispose()")]
    [InlineData("A!N.C::M(System.Func`1<N.A/B>[,]):System.Void", "void N.C.M(Func<A.B>[,])")]
    [InlineData("nonsense::(((<<", "nonsense.(((<<")]
    [InlineData("", "")]
    public void A_symbol_is_spelt_as_csharp_writes_it(string symbol, string text) => Assert.Equal(text, SymbolText.Of(symbol));

    [Fact]
    public void A_place_has_no_return_type_and_no_namespace_where_that_is_enough()
    {
        Assert.Equal("N.Sub.C<T>.M(int)", SymbolText.Place("A!N.Sub.C`1::M(System.Int32):System.Void"));
        Assert.Equal("C<T>.M(int)", SymbolText.Place("A!N.Sub.C`1::M(System.Int32):System.Void", keepNamespace: false));
    }

    [Theory]
    [InlineData("L!N.C/<>c__DisplayClass4_0::<Run>b__1(System.Int32):System.Void", "L!N.C/<>c__DisplayClass17_2::<Run>b__3(System.Int32):System.Void", true)]
    [InlineData("L!N.C/<RunAsync>d__5::MoveNext():System.Void", "L!N.C/<RunAsync>d__6::MoveNext():System.Void", true)]
    [InlineData("L!N.C::<Run>g__Local|4_0():System.Void", "L!N.C::<Run>g__Local|9_1():System.Void", true)]
    [InlineData("L!N.C::<Run>g__Local|4_0():System.Void", "L!N.C::<Run>g__Other|4_0():System.Void", false)]
    [InlineData("L!N.C::M__1():System.Void", "L!N.C::M__2():System.Void", false)]
    public void A_member_that_the_compiler_made_keeps_its_name_over_rebuilds(string before, string after, bool isSame) =>
        Assert.Equal(isSame, StableName.Of(before) == StableName.Of(after));

    [Fact]
    public void Levels_are_spelt_worst_first_and_read_back()
    {
        Assert.Equal(Enum.GetValues<FindingLevel>().OrderDescending(), Spelling.Levels.Select(Spelling.Level));
        Assert.Equal(Spelling.Levels, Enum.GetValues<FindingLevel>().OrderDescending().Select(Spelling.Of));
    }
}
