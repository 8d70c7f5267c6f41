namespace Modules.Verifier.Tests;

/// <summary>Calls with variable arguments, which the CLR supports on Windows alone, so that no pair can show them.</summary>
public sealed class VariableArgumentsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("public static int F(string s, __arglist) => 1;", false)]
    [InlineData("public static int F(object s, __arglist) => 1;", true)]
    [InlineData("public static int F(string s, int x, __arglist) => 1;", true)]
    [InlineData("public static int F(string s, int x, string t) => 1;", true)]
    public void A_call_is_of_the_method_with_the_parameters_before_the_sentinel(string method, bool isMissing)
    {
        var before = FixtureCompiler.CompileTo(_folder.Folder("before"), "Host", "namespace H { public static class C { public static int F(string s, __arglist) => 1; } }");
        FixtureCompiler.CompileTo(_folder.Folder("after"), "Host", $"namespace H {{ public static class C {{ {method} }} }}");
        var library = FixtureCompiler.CompileTo(_folder.Folder("library"), "Library", "public static class Calls { public static int M() => H.C.F(\"a\", __arglist(1, \"b\")); }", before);
        using var host = HostSurface.FromDirectory(_folder.Folder("after"));

        var findings = new LibraryVerifier(host, new VerifierOptions { AllowPlainLibraries = true }).Verify(library).Findings;

        Assert.Equal(isMissing, findings.Any(finding => finding.Exception == Rules.MethodMissing.Exception));
    }

    public void Dispose() => _folder.Dispose();
}
