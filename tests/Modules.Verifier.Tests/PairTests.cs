using Modules.Verifier;

namespace Modules.Verifier.Tests;

/// <summary>
/// The law of the house: for every pair the verifier's findings are exactly the expected ones, and the CLR, run in a process of its own, fails exactly as expected.
/// </summary>
public sealed class PairTests
{
    public static TheoryData<string> Names => [.. Pair.All.Select(pair => pair.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_verdict_the_expectation_and_the_runtime_agree(string name)
    {
        var pair = Pair.All.Single(candidate => candidate.Name == name);
        using var folder = new TemporaryFolder();
        var compiled = pair.Compile(folder);

        Assert.Equal(Sorted(pair.Expected), Sorted(Findings(compiled.Library, compiled.After)));

        var before = RuntimeOracle.Ask(compiled.Before, compiled.Library);
        var after = RuntimeOracle.Ask(compiled.After, compiled.Library);
        Assert.False(before.IsBroken, $"The library does not run against the host it was compiled for:\n{before}");
        foreach (var expected in pair.Expected)
        {
            AssertHappens(expected, before, after);
        }

        if (!pair.Expected.Any(expected => expected.Level is "fails-load" or "fails-type" or "fails-call" or "corrupts"))
        {
            Assert.False(after.IsBroken, $"Nothing should fail, but the runtime says:\n{after}");
        }

        if (pair.IsHarmless)
        {
            Assert.Equal(before.Results, after.Results);
        }
    }

    [Fact]
    public void An_unchanged_host_gives_silence()
    {
        foreach (var pair in Pair.All)
        {
            using var folder = new TemporaryFolder();
            var compiled = pair.Compile(folder);
            Assert.Equal(($"{pair.Name}: ", string.Empty), ($"{pair.Name}: ", string.Join('\n', Findings(compiled.Library, compiled.Before).Select(finding => finding.ToString()))));
        }
    }

    private static void AssertHappens(Expectation expected, RuntimeTruth before, RuntimeTruth after)
    {
        var happened = expected.Stage switch
        {
            "load" or "type" or "jit" => after.Facts.Any(fact => (fact.Stage == expected.Stage || (expected.Stage == "jit" && fact.Stage == "call")) && fact.Exception == expected.Exception),
            "call" when expected.Level == "corrupts" => after.Facts.Any(fact => fact.Stage == "died" || fact.Stage == "call") || !Same(before, after),
            "call" when expected.Level == "latent" => true,
            "call" => after.Facts.Any(fact => fact.Stage == "call" && fact.Exception == expected.Exception),
            "attribute" => after.Facts.Any(fact => fact.Stage == "attribute" && fact.Exception == expected.Exception),
            _ => after.Facts.Any(fact => fact.Stage == "died" || fact.Stage == "call") || !Same(before, after),
        };
        Assert.True(happened, $"Expected {expected}, but the runtime says:\n{after}\nand before:\n{before}");
    }

    private static bool Same(RuntimeTruth before, RuntimeTruth after) =>
        before.Results.Count == after.Results.Count && before.Results.All(result => after.Results.GetValueOrDefault(result.Key) == result.Value);

    private static IEnumerable<Expectation> Findings(string library, string hostFolder)
    {
        using var host = HostSurface.FromDirectory(hostFolder);
        var verdict = new LibraryVerifier(host, new VerifierOptions { AllowPlainLibraries = true }).Verify(library);
        Assert.True(verdict.Examined.Assemblies > 0, verdict.Findings.FirstOrDefault()?.ToString());
        return [.. verdict.Findings
            .Where(finding => finding.Level > FindingLevel.Info)
            .Select(finding => new Expectation(finding.Rule.Id, Spell(finding.Level), finding.Stage.ToString().ToLowerInvariant(), finding.Exception, finding.Symbol ?? "-"))];
    }

    private static IEnumerable<string> Sorted(IEnumerable<Expectation> expectations) => expectations.Select(expectation => expectation.ToString()).Order(StringComparer.Ordinal);

    private static string Spell(FindingLevel level) => string.Concat(level.ToString().Select((letter, index) => index > 0 && char.IsUpper(letter) ? $"-{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}
