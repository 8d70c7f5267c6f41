namespace Modules.Verifier.Tests;

/// <summary>What a finding says of a member that is there, but not as the library knows it.</summary>
public sealed class DifferenceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("public ref int A() => throw null;", "public ref readonly int A() => throw null;", "static int M() => new H.C().A();", "only a modifier differs: the return type has the modifier System.Runtime.InteropServices.InAttribute now")]
    [InlineData("public virtual void A(in int x) { }", "public virtual void A(ref int x) { }", "static void M() => new H.C().A(3);", "only a modifier differs: parameter 1 had the modifier System.Runtime.InteropServices.InAttribute before")]
    [InlineData("public int A { get; set; }", "public int A { get; init; }", "static void M() => new H.C().A = 3;", "it is init-only now")]
    [InlineData("public int A { get; init; }", "public int A { get; set; }", "static object M() => new H.C { A = 3 };", "it was init-only, and can be set now")]
    [InlineData("public static int A(delegate*<int> f) => 1;", "public static int A(delegate* unmanaged<int> f) => 1;", "static int M() => H.C.A(null);", "parameter 1 is a function pointer of another calling convention")]
    [InlineData("public int A { get; set; }", "public int A;", "static int M() => new H.C().A;", "it is a field now")]
    [InlineData("int A(int x) => x;", "int A(long x) => 1;", "[UnsafeAccessor(UnsafeAccessorKind.Method, Name = \"A\")] static extern int M(H.C c, int x);", "parameter 1 differs: System.Int32 -> System.Int64")]
    [InlineData("int a;", "long a;", "[UnsafeAccessor(UnsafeAccessorKind.Field, Name = \"a\")] static extern ref int M(H.C c);", "its type is System.Int64 now")]
    public void It_names_the_difference(string before, string after, string use, string told)
    {
        var compiled = FixtureCompiler.CompileTo(_folder.Folder("before"), "Host", Host(before));
        FixtureCompiler.CompileTo(_folder.Folder("after"), "Host", Host(after));
        var library = FixtureCompiler.CompileTo(_folder.Folder("library"), "Library", $"using System.Runtime.CompilerServices; public static unsafe class Calls {{ {use} }}", compiled);
        using var host = HostSurface.FromDirectory(_folder.Folder("after"));

        var finding = new LibraryVerifier(host, new VerifierOptions { AllowPlainLibraries = true }).Verify(library).Findings[0];

        Assert.Contains($": {told}.", finding.Message, StringComparison.Ordinal);
        Assert.NotEmpty(finding.Candidates);
    }

    public void Dispose() => _folder.Dispose();

    private static string Host(string member) => $"namespace H {{ public unsafe class C {{ {member} }} }}";
}
