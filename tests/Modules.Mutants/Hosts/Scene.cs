using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Modules.Mutants.Hosts;

/// <summary>A host to change and a library that uses it: a file under tests/Scenes, or the first half of a pair.</summary>
internal sealed record Scene(string Name, HostSource Host, CompilationUnitSyntax Library)
{
    /// <summary>All scenes: those made to be mutated, then every pair whose host is one assembly; ordered by name.</summary>
    public static IReadOnlyList<Scene> All { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Scenes"), "*.cs")
            .Order(StringComparer.Ordinal)
            .Select(path => Of($"Scenes/{Path.GetFileNameWithoutExtension(path)}", Pair.Parse(path, File.ReadAllText(path)).Sections)),
        .. Pair.All.Where(IsSimple).Select(pair => Of(pair.Name, pair.Sections)),
    ];

    /// <summary>Whether the scene was made to be mutated.</summary>
    public bool IsMade => Name.StartsWith("Scenes/", StringComparison.Ordinal);

    // A mutant is loaded as a module library is; and what cannot be decided about a pair cannot be about its mutants.
    private static bool IsSimple(Pair pair) =>
        !pair.IsApplication && pair.Undecidable is null && pair.Sections.Keys.All(section => section is "Host v1" or "Host v2" or "Library");

    private static Scene Of(string name, IReadOnlyDictionary<string, string> sections) =>
        new(name, HostSource.Parse(sections["Host v1"]), CSharpSyntaxTree.ParseText(sections["Library"], FixtureCompiler.ParseOptions).GetCompilationUnitRoot());
}
