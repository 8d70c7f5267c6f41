namespace Modules.Verifier.Tests;

/// <summary>Findings that follow from one change of a host are one cause.</summary>
public sealed class FindingTests
{
    private static readonly FindingRoot Root = new("Host!H.I::New", "Host!H.I::New has no default in this host, and these types do not implement it.");

    [Fact]
    public void One_finding_stays_as_it_is()
    {
        var finding = Of("D", FindingLevel.FailsType, "a");
        Assert.Same(finding, Finding.Fold([finding]));
    }

    [Fact]
    public void Several_tell_of_their_root_at_every_place_and_are_as_bad_as_the_worst()
    {
        var folded = Finding.Fold([Of("E", FindingLevel.Latent), Of("D", FindingLevel.FailsType, "b", "a")]);

        Assert.Equal((Root.Symbol, Root.Message, FindingLevel.FailsType), (folded.Symbol, folded.Message, folded.Level));
        Assert.Equal(["Lib!D", "Lib!E"], folded.Where.Select(place => place.Member));
        Assert.Equal<string>(["a", "b"], folded.Modules);
    }

    [Fact]
    public void Nothing_and_what_has_no_root_in_common_cannot_be_folded()
    {
        Assert.Throws<ArgumentException>(() => Finding.Fold([]));
        Assert.Throws<ArgumentException>(() => Finding.Fold([Of("D", FindingLevel.FailsType), Of("E", FindingLevel.FailsType) with { Root = Root with { Symbol = "Host!H.I::Other" } }]));
        Assert.Throws<ArgumentException>(() => Finding.Fold([Of("D", FindingLevel.FailsType) with { Root = null }, Of("E", FindingLevel.FailsType) with { Root = null }]));
    }

    [Fact]
    public void A_rejection_tells_of_a_cause_once()
    {
        Finding[] findings = [Of("E", FindingLevel.FailsType), Of("D", FindingLevel.FailsType), Of("F", FindingLevel.FailsType) with { Root = null }];
        var rejected = new ModuleRejectedException([], [.. findings]);

        Assert.Equal(
            ["The selection is rejected; nothing was loaded.", $"  MOD4002 interface-not-implemented: {Root.Message}", "  MOD4002 interface-not-implemented: F does not implement it."],
            rejected.Message.Split('\n'));
        Assert.Equal(findings, rejected.Findings);
    }

    private static Finding Of(string type, FindingLevel level, params string[] modules) => new(Rules.InterfaceNotImplemented, $"{type} does not implement it.")
    {
        Level = level,
        Symbol = $"Lib!{type}::New",
        Root = Root,
        Where = [new FindingPlace($"Lib!{type}")],
        Modules = [.. modules],
    };
}
