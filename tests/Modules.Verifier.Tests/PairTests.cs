using Modules.Verifier;

namespace Modules.Verifier.Tests;

/// <summary>
/// The law of the house: for every pair the verifier's findings are exactly the expected ones, and the CLR, run in a process of its own, fails exactly as expected.
/// </summary>
public sealed class PairTests(PairLab lab) : IClassFixture<PairLab>
{
    public static TheoryData<string> Names => [.. Pair.All.Select(pair => pair.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_verdict_the_expectation_and_the_runtime_agree(string name)
    {
        var pair = Pair.All.Single(candidate => candidate.Name == name);
        var (compiled, before, after, recompiled) = lab[pair];
        var verdict = Verify(pair, compiled.Later, compiled.After, compiled.Before);

        Assert.Equal(Sorted(pair.Expected), Sorted(Expectations(verdict)));
        Assert.False(before.IsBroken, $"The library does not run against the host it was compiled for:\n{before}");
        if (pair.Undecidable is not null)
        {
            return;
        }

        foreach (var expected in pair.Expected)
        {
            Assert.True(Happens(expected, before, after, recompiled), $"Expected {expected}, but the runtime says:\n{after}\nand before:\n{before}");
        }

        // The other way round: whatever fails was expected, and where it fails was told.
        Assert.All(after.Failures, fact => Assert.True(pair.Expected.Any(expected => Explains(expected, fact)), $"Nobody expected {fact} of\n{after}"));
        Assert.All(after.Failures.Where(fact => fact.Stage == "jit"), fact => Assert.True(IsTold(verdict, fact), $"No finding names {fact.Member}, which fails:\n{after}"));
        if (pair.IsHarmless)
        {
            Assert.Equal(before.Results, after.Results);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_unchanged_host_gives_silence(string name)
    {
        var pair = Pair.All.Single(candidate => candidate.Name == name);
        var compiled = lab[pair].Compiled;

        // A library that names things by text, ships what the host has, or lacks its native files, does so against any host.
        Assert.DoesNotContain(Expectations(Verify(pair, compiled.Library, compiled.Before, compiled.Before)), found => found.Level != "info" && found.Rule != Rules.NativeMissing.Id);
    }

    private static bool Happens(Expectation expected, RuntimeTruth before, RuntimeTruth after, RuntimeTruth? recompiled)
    {
        var facts = after.Facts.Where(fact => fact.Exception == expected.Exception).Select(fact => fact.Stage).ToHashSet(StringComparer.Ordinal);
        var isOtherwise = after.Facts.Any(fact => fact.Stage is "died" or "call") || !Same(before, after);
        return (expected.Level, expected.Stage) switch
        {
            ("info", _) => true,
            ("corrupts", _) => isOtherwise,
            ("latent", "attribute") => facts.Contains("attribute"),
            ("latent", "call") => facts.Contains("reflect") || facts.Contains("call") || expected.Rule == Rules.NativeMissing.Id,
            (_, "load") => facts.Contains("load"),
            (_, "type") => facts.Contains("type"),
            (_, "jit") => facts.Contains("jit") || facts.Contains("call"),
            (_, "call") => facts.Contains("call"),

            // What the compiler baked in shows against the library as it would be compiled today, or against what it was.
            (_, "silent") when recompiled is not null => !Same(recompiled, after) || isOtherwise,
            (_, "silent") => isOtherwise,
            _ => false,
        };
    }

    private static bool Explains(Expectation expected, RuntimeFact fact) => fact.Stage switch
    {
        "died" => expected.Level == "corrupts",
        "call" when expected.Stage == "silent" || expected.Level == "corrupts" => true,
        _ => fact.Exception == expected.Exception && expected.Level is not "info",
    };

    // The runtime names a method by its type and name; a place says more. Whoever uses a type that does not load follows from that finding, and all of a module follows from its initializer.
    private static bool IsTold(Verdict verdict, RuntimeFact fact) =>
        verdict.Findings.Any(finding => (finding.Exception == fact.Exception && (finding.Level == FindingLevel.FailsType || finding.Where.Any(place => place.Member.Contains("!<Module>::.cctor()", StringComparison.Ordinal))))
            || finding.Where.Any(place => place.Member.Contains($"!{fact.Member.Replace('+', '/')}", StringComparison.Ordinal)));

    private static bool Same(RuntimeTruth before, RuntimeTruth after) =>
        before.Results.Count == after.Results.Count && before.Results.All(result => after.Results.GetValueOrDefault(result.Key) == result.Value);

    private static Verdict Verify(Pair pair, string library, string hostFolder, string olderFolder)
    {
        using var host = HostSurface.FromDirectory(hostFolder);
        using var older = pair.HasOlderHost ? HostSurface.FromDirectory(olderFolder) : null;
        return new LibraryVerifier(host, new VerifierOptions { AllowPlainLibraries = true, CompiledAgainst = older }).Verify(library);
    }

    private static IEnumerable<Expectation> Expectations(Verdict verdict) => verdict.Findings
        .Select(finding => new Expectation(finding.Rule.Id, RulePages.Spell(finding.Level), finding.Stage.ToString().ToLowerInvariant(), finding.Exception, finding.Symbol ?? "-"));

    private static IEnumerable<string> Sorted(IEnumerable<Expectation> expectations) => expectations.Select(expectation => expectation.ToString()).Order(StringComparer.Ordinal);
}
