namespace Modules.Verifier.Tests;

/// <summary>A library that is read once for several verifications.</summary>
public sealed class OpenLibraryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void An_open_library_gives_the_verdicts_of_its_path_also_when_hosts_ask_at_once()
    {
        var library = FixtureCompiler.CompileTo(_folder.Path, "Library", "public class C { public string M() => new System.Version(1, 0).ToString(); }");
        FixtureCompiler.CompileTo(Path.Combine(_folder.Path, "host"), "Host", "public class H { }");
        using var frameworks = HostSurface.FromFrameworks();
        using var host = HostSurface.FromDirectory(Path.Combine(_folder.Path, "host"));
        HostSurface[] hosts = [frameworks, host, frameworks, host];
        var options = new VerifierOptions { AllowPlainLibraries = true };
        var verdicts = new Verdict[hosts.Length];

        using (var open = OpenLibrary.Open(library))
        {
            Assert.Equal(library, open.Path);
            Parallel.For(0, hosts.Length, index => verdicts[index] = new LibraryVerifier(hosts[index], options).Verify(new LibraryRequest(open)));
        }

        Assert.All(verdicts, (verdict, index) =>
        {
            var alone = new LibraryVerifier(hosts[index], options).Verify(library);
            Assert.Equal((VerdictKind.Compatible, alone.Kind, alone.Examined), (verdict.Kind, VerdictKind.Compatible, verdict.Examined));
            Assert.Equal(alone.Library.Sha256, verdict.Library.Sha256);
        });
    }

    [Theory]
    [InlineData(null, VerdictKind.Unverifiable, "does not exist")]
    [InlineData("text", VerdictKind.Invalid, "not a .NET assembly")]
    public void What_cannot_be_read_is_told_by_the_verdict(string? content, VerdictKind kind, string message)
    {
        if (content is not null)
        {
            _folder.Write("Library.dll", content);
        }

        using var open = OpenLibrary.Open(Path.Combine(_folder.Path, "Library.dll"));
        using var host = HostSurface.FromFrameworks();

        var verdict = new LibraryVerifier(host).Verify(new LibraryRequest(open));

        Assert.Equal(kind, verdict.Kind);
        Assert.Contains(message, Assert.Single(verdict.Findings).Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
