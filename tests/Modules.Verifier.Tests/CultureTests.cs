namespace Modules.Verifier.Tests;

/// <summary>What the CLR makes of a reference to an assembly of a culture: it is no satellite's, and yet is looked for as one.</summary>
public sealed class CultureTests
{
    private const string Other = "namespace O { public class T { public static int A() => 1; } }";

    [Theory]
    [InlineData("", "", true)]
    [InlineData("de", "de", false)]
    [InlineData("de", "", false)]
    [InlineData("de", "fr", false)]
    [InlineData("", "de", false)]
    [InlineData("neutral", "neutral", true)]
    [InlineData("neutral", "", true)]
    public void The_verdict_is_what_the_runtime_does(string before, string after, bool binds)
    {
        using var folder = new TemporaryFolder();
        var host = folder.Folder("host");
        FixtureCompiler.CompileTo(host, "Other", Of(after));
        var old = FixtureCompiler.CompileTo(folder.Folder("old"), "Other", Of(before));
        var library = FixtureCompiler.CompileTo(folder.Folder("library"), "Library", "public static class Calls { public static object M() => O.T.A(); }", old);

        var truth = RuntimeOracle.Ask([new RuntimeQuestion(host, library, IsApplication: true)])[0];
        Assert.Equal(!binds, truth.IsBroken);
        var findings = Verify(host, library);
        Assert.Equal(binds ? [] : truth.Failures.Select(fact => fact.Exception).Distinct(), findings.Select(finding => finding.Exception));
    }

    [Fact]
    public void What_lies_in_the_folder_of_the_culture_is_not_decided()
    {
        using var folder = new TemporaryFolder();
        var host = folder.Folder("host");
        var satellite = FixtureCompiler.CompileTo(Path.Combine(host, "de"), "Other", Of("de"));
        FixtureCompiler.CompileTo(host, "Host", "");
        var library = FixtureCompiler.CompileTo(folder.Folder("library"), "Library", "public static class Calls { public static object M() => O.T.A(); }", satellite);
        Assert.Equal(Rules.NotDecided, Assert.Single(Verify(host, library)).Rule);
    }

    private static string Of(string culture) => culture.Length == 0 ? Other : $"[assembly: System.Reflection.AssemblyCulture(\"{culture}\")] {Other}";

    private static IReadOnlyList<Finding> Verify(string hostFolder, string library)
    {
        using var host = HostSurface.FromDirectory(hostFolder);
        return [.. new LibraryVerifier(host, new VerifierOptions { AllowPlainLibraries = true }).Verify(library).Findings];
    }
}
