using Modules.Corpus.Comparing;
using Modules.Verifier;
using Modules.Verifier.Inheritance;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Tests;

/// <summary>A small piece of what <c>tests/Modules.Corpus</c> does with many restored pairs, over what these tests run with anyway.</summary>
public sealed class RealLibraryTests
{
    [Theory]
    [InlineData("Mono.Cecil.Rocks.dll")]
    [InlineData("NuGet.Versioning.dll")]
    [InlineData("xunit.core.dll")]
    public void The_verdict_and_the_runtime_agree_on_every_token_type_and_method(string file)
    {
        using var folder = new TemporaryFolder();

        var run = PairRun.Of(file, Path.Combine(AppContext.BaseDirectory, file), AppContext.BaseDirectory, folder.Folder("application"));

        Assert.Empty(run.Findings);
        Assert.Empty(run.Differences);
        Assert.True(run.Answers.Asked > 100, $"Only {run.Answers.Asked} questions were asked.");
    }

    [Fact]
    public void What_was_restored_together_fits_together()
    {
        using var host = HostSurface.FromDirectory(AppContext.BaseDirectory);
        var broken = new List<string>();
        foreach (var library in Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll").Order(StringComparer.Ordinal))
        {
            using var examined = Examined.Of(library, host);
            broken.AddRange(examined.Findings.Where(finding => finding.IsBreaking).Select(finding => $"{Path.GetFileName(library)}: {finding}"));
        }

        Assert.Empty(broken);
    }

    [Fact]
    public void Every_type_of_a_host_that_fits_together_loads()
    {
        // Roslyn, NuGet, Cecil, a test framework: structs over delegates over the classes that hold them, and the like.
        using var host = HostSurface.FromDirectory(AppContext.BaseDirectory);
        var types = host.Assemblies!.Names.Select(host.Context.Find).OfType<BoundAssembly>().SelectMany(assembly => Enumerable.Range(1, assembly.Reader.TypeDefinitions.Count).Select(assembly.Type)).ToList();
        var hostTypes = new HostTypes();

        Assert.True(types.Count > 1000);
        Assert.Equal([], types.Select(hostTypes.WhyNotLoaded).OfType<Cause>().Select(cause => cause.Message));
    }
}
