using Modules.Mutants.Comparison;
using Modules.Verifier;
using Modules.Verifier.Checks;

namespace Modules.Mutants.Tests;

public sealed class ComparerTests
{
    private const int Type = 0x02000002;
    private const int Method = 0x06000003;
    private const string Missing = "System.MissingMethodException";

    private static readonly RuntimeTruth Sound = new([], new Dictionary<string, string> { ["M"] = "1" });
    private static readonly Forecast Silence = new(VerdictKind.Compatible, []);

    [Fact]
    public void Silence_about_a_sound_library_is_no_difference() => Assert.Empty(Comparer.Compare(Silence, Sound, Sound));

    [Fact]
    public void A_failure_that_is_not_foreseen_is_a_false_compatible()
    {
        foreach (var stage in new[] { "type", "jit", "attribute", "call" })
        {
            var difference = Assert.Single(Comparer.Compare(Silence, Sound, Failing(stage, Missing, "gone")));
            Assert.Equal(DifferenceKind.FalseCompatible, difference.Kind);
        }
    }

    [Fact]
    public void A_failure_that_follows_from_another_is_told_once()
    {
        var after = new RuntimeTruth([Fact("jit", Missing, "gone"), Fact("call", Missing, "gone")], new Dictionary<string, string>());
        Assert.Single(Comparer.Compare(Silence, Sound, after));
    }

    [Fact]
    public void A_failure_that_does_not_come_is_a_false_incompatible()
    {
        foreach (var impact in new[] { Impact.FailsType(Missing), Impact.FailsJit(Missing), Impact.FailsCall(Missing), Impact.Attribute(Missing) })
        {
            var difference = Assert.Single(Comparer.Compare(Saying(impact), Sound, Sound));
            Assert.Equal(DifferenceKind.FalseIncompatible, difference.Kind);
        }
    }

    [Fact]
    public void What_could_not_be_asked_about_is_no_difference() =>
        Assert.Empty(Comparer.Compare(Saying(Impact.FailsJit(Missing)), Sound, Sound with { Skipped = new HashSet<int> { Method } }));

    [Fact]
    public void Another_exception_than_foreseen_is_a_difference()
    {
        Assert.Empty(Comparer.Compare(Saying(Impact.FailsJit(Missing)), Sound, Failing("jit", Missing, "gone")));
        var difference = Assert.Single(Comparer.Compare(Saying(Impact.FailsJit(Missing)), Sound, Failing("jit", "System.TypeLoadException", "gone")));
        Assert.Equal(DifferenceKind.OtherException, difference.Kind);
    }

    [Fact]
    public void Another_result_is_a_difference_unless_it_is_foreseen()
    {
        var after = Sound with { Results = new Dictionary<string, string> { ["M"] = "2" } };
        Assert.Equal(DifferenceKind.Silent, Assert.Single(Comparer.Compare(Silence, Sound, after)).Kind);
        Assert.Empty(Comparer.Compare(Saying(new Impact(FindingLevel.Changes, FailureStage.Silent, null)), Sound, after));
    }

    [Fact]
    public void A_process_that_died_is_a_difference_unless_it_is_foreseen()
    {
        var after = Sound with { Facts = [new RuntimeFact("died", "M", "exit code 139", string.Empty)] };
        Assert.Equal(DifferenceKind.FalseCompatible, Assert.Single(Comparer.Compare(Silence, Sound, after)).Kind);
        Assert.Empty(Comparer.Compare(Saying(new Impact(FindingLevel.Corrupts, FailureStage.Call, null)), Sound, after));
    }

    private static Forecast Saying(Impact impact) => new(VerdictKind.Incompatible, [new Prediction("MOD0000", "Host!X", impact, Type, Method, Method, "Library!Calls::M():System.Object")]);

    private static RuntimeTruth Failing(string stage, string exception, string message) =>
        new([Fact(stage, exception, message)], stage == "call" ? new Dictionary<string, string>() : Sound.Results);

    private static RuntimeFact Fact(string stage, string exception, string message) => new(stage, "M", exception, message) { Tokens = [stage == "type" ? Type : Method] };
}
