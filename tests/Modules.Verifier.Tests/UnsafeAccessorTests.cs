namespace Modules.Verifier.Tests;

/// <summary>Accessors that the CLR supports against no host, which no pair can show.</summary>
public sealed class UnsafeAccessorTests : IDisposable
{
    private const string Host = "namespace H { class K { } public class C { private K k = new K(); private static K s = new K(); private K M() => k; } }";

    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("Field, Name = \"k\"", "H.K, Host", "ref object", "System.NotSupportedException")]
    [InlineData("Field, Name = \"k\"", "H.K&, Host", "ref object", "System.NotSupportedException")]
    [InlineData("StaticField, Name = \"s\"", "H.K&, Host", "ref object", "System.NotSupportedException")]
    [InlineData("Field, Name = \"gone\"", "H.K&, Host", "ref object", "System.NotSupportedException")]
    [InlineData("Field, Name = \"k\"", "H.Gone, Host", "ref object", "System.TypeLoadException")]
    [InlineData("Method, Name = \"M\"", "H.K, Host", "object", null)]
    public void A_field_whose_type_is_named_by_text_is_not_supported(string target, string type, string result, string? exception)
    {
        var host = FixtureCompiler.CompileTo(_folder.Folder("host"), "Host", Host);
        var library = FixtureCompiler.CompileTo(
            _folder.Folder("library"),
            "Library",
            $$"""
            using System.Runtime.CompilerServices;
            public static class Calls
            {
                [UnsafeAccessor(UnsafeAccessorKind.{{target}})] [return: UnsafeAccessorType("{{type}}")] static extern {{result}} F(H.C c);
                public static object M() => F(new H.C()).GetType().Name;
            }
            """,
            host);
        using var surface = HostSurface.FromDirectory(_folder.Folder("host"));
        var findings = new LibraryVerifier(surface, new VerifierOptions { AllowPlainLibraries = true }).Verify(library).Findings;

        Assert.Equal(exception, RuntimeOracle.Ask(_folder.Folder("host"), library).Failures.FirstOrDefault(fact => fact.Stage == "call")?.Exception);
        Assert.Equal(exception, findings.FirstOrDefault(finding => finding.Rule == Rules.UnsafeAccessorTarget)?.Exception);
    }

    public void Dispose() => _folder.Dispose();
}
