using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Checks.Stack;
using Modules.Verifier.Code;
using Modules.Verifier.Planning;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Tests;

/// <summary>Large code is walked in parts, beside each other: together they are the whole, and find what it finds.</summary>
public sealed class WalkPartsTests : IDisposable
{
    private const string Before = "namespace H { public interface I { void M(); } public class C : I { public void M() { } } }";
    private const string After = "namespace H { public interface I { void M(); } public class C { public void M() { } } }";

    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(64)]
    public void Parts_follow_each_other_over_all_types(int cores)
    {
        var path = typeof(Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree).Assembly.Location;
        using var host = HostSurface.FromDirectory(AppContext.BaseDirectory);
        using var library = OpenLibrary.Open(path);
        using var closure = Closure(host, library);
        using var code = CodeTokens.Of(closure.Library);

        var parts = StackCheck.Parts(closure.Library, code, cores);

        Assert.Equal(1, parts[0].FirstType);
        Assert.Equal(closure.Library.Reader.GetTableRowCount(TableIndex.TypeDef) + 1, parts[^1].EndType);
        Assert.All(parts.Zip(parts.Skip(1)), pair => Assert.Equal(pair.First.EndType, pair.Second.FirstType));
        Assert.All(parts, part => Assert.True(part.FirstType < part.EndType, $"{part} has no types."));
        Assert.InRange(parts.Count, Math.Min(cores, 2), cores);
    }

    [Fact]
    public void A_small_library_is_walked_at_once()
    {
        using var host = HostSurface.FromDirectory(Host("after", After));
        using var library = OpenLibrary.Open(Library());
        using var closure = Closure(host, library);
        using var code = CodeTokens.Of(closure.Library);

        Assert.Single(StackCheck.Parts(closure.Library, code, cores: 16));
    }

    [Fact]
    public void Parts_find_what_the_whole_finds()
    {
        using var host = HostSurface.FromDirectory(Host("after", After));
        using var library = OpenLibrary.Open(Library());
        using var closure = Closure(host, library);
        using var code = CodeTokens.Of(closure.Library);
        var references = ReferenceTable.Resolve(closure.Library);
        var end = closure.Library.Reader.GetTableRowCount(TableIndex.TypeDef) + 1;

        var whole = StackCheck.Find(closure.Library, new WalkPart(1, end), references, code, CancellationToken.None);
        var parts = Enumerable.Range(1, end - 1).SelectMany(row => StackCheck.Find(closure.Library, new WalkPart(row, row + 1), references, code, CancellationToken.None));

        Assert.Equal(3, whole.Count);
        Assert.Equal(whole, parts);
    }

    public void Dispose() => _folder.Dispose();

    private static LibraryClosure Closure(HostSurface host, OpenLibrary library) =>
        LibraryClosure.OfPlainLibrary(host, library.Reading.Image!, library.Reading.Assembly!, new VerifierOptions { AllowPlainLibraries = true });

    private string Host(string name, string source)
    {
        var folder = _folder.Folder(name);
        FixtureCompiler.CompileTo(folder, "Host", source);
        return folder;
    }

    // Three of its methods, in three types, use a class as an interface that it has no more.
    private string Library() => FixtureCompiler.CompileTo(
        _folder.Folder("library"),
        "Library",
        """
        public static class A { public static H.I M(H.C c) => c; public static H.C N(H.C c) => c; }
        public static class B { public static void M(H.C c) => N(c); private static void N(H.I i) => i.M(); }
        public static class D { public static H.I M(H.C c) => c; }
        """,
        Path.Combine(Host("before", Before), "Host.dll"));
}
