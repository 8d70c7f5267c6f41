using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;

namespace Modules.Mutants.Hosts;

/// <summary>A compiled host.</summary>
/// <param name="Source">Its source, repaired.</param>
/// <param name="Images">Its assemblies by simple name.</param>
/// <param name="IsRepaired">Whether it had to be repaired: then it may do something else than before, by itself.</param>
internal sealed record CompiledHost(HostSource Source, IReadOnlyDictionary<string, byte[]> Images, bool IsRepaired)
{
    public void WriteTo(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, image) in Images)
        {
            File.WriteAllBytes(Path.Combine(folder, $"{name}.dll"), image);
        }
    }

    public IEnumerable<MetadataReference> References => Images.Values.Select(image => MetadataReference.CreateFromImage(image));
}

/// <summary>Compiles hosts and libraries in memory; keeps what the framework's references bind to from one compilation to the next.</summary>
internal sealed class HostCompiler
{
    private const int MostRepairs = 8;

    private static readonly SyntaxTree Usings = CSharpSyntaxTree.ParseText(FixtureCompiler.GlobalUsings, FixtureCompiler.ParseOptions);

    private readonly CSharpCompilation _empty = CSharpCompilation.Create("Host", [Usings], FixtureCompiler.FrameworkReferences, FixtureCompiler.Options);

    /// <summary>Compiles a host, after repairing what a change has left inconsistent; null when that cannot be done.</summary>
    public CompiledHost? Compile(HostSource source)
    {
        var moved = source.Moved is null ? null : Emit(Compilation(HostSource.MovedAssembly, source.Moved, []));
        if (source.Moved is not null && moved is null)
        {
            return null;
        }

        PortableExecutableReference[] references = moved is null ? [] : [MetadataReference.CreateFromImage(moved)];
        for (var round = 0; round < MostRepairs; round++)
        {
            var compilation = Compilation("Host", source.Host, references);
            using var stream = new MemoryStream();
            if (Emit(compilation, stream) is not { } result)
            {
                return null;
            }

            if (result.Success)
            {
                var images = new Dictionary<string, byte[]> { ["Host"] = stream.ToArray() };
                if (moved is not null && source.IsDeployed)
                {
                    images.Add(HostSource.MovedAssembly, moved);
                }

                return new CompiledHost(source, images, round > 0);
            }

            var tree = compilation.SyntaxTrees.Last();
            if (HostRepair.Repair((CompilationUnitSyntax)tree.GetRoot(), compilation, tree, result.Diagnostics) is not { } repaired)
            {
                return null;
            }

            source = source.With(repaired);
        }

        return null;
    }

    /// <summary>Compiles a library against a host; null when it does not compile.</summary>
    public byte[]? CompileLibrary(CompilationUnitSyntax library, IEnumerable<MetadataReference> host) => Emit(Compilation("Library", library, host));

    /// <summary>Compiles a library against a changed host; methods that do not compile any more throw. Null when what it declares does not compile.</summary>
    public byte[]? CompileAnew(CompilationUnitSyntax library, IEnumerable<MetadataReference> host)
    {
        var compilation = Compilation("Library", library, host);
        using var stream = new MemoryStream();
        return Emit(compilation, stream) is not { } result ? null
            : result.Success ? stream.ToArray()
            : HostRepair.Bodies((CompilationUnitSyntax)compilation.SyntaxTrees.Last().GetRoot(), result.Diagnostics) is { } repaired ? CompileLibrary(repaired, host) : null;
    }

    /// <summary>Why a library does not compile.</summary>
    public string LibraryErrors(CompilationUnitSyntax library, IEnumerable<MetadataReference> host) =>
        string.Join('\n', Compilation("Library", library, host).GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

    private static byte[]? Emit(CSharpCompilation compilation)
    {
        using var stream = new MemoryStream();
        return Emit(compilation, stream) is { Success: true } ? stream.ToArray() : null;
    }

    // On some extension blocks without a receiver the compiler itself fails: then there is nothing to say what is to be repaired.
    private static EmitResult? Emit(CSharpCompilation compilation, Stream stream)
    {
        try
        {
            return compilation.Emit(stream);
        }
        catch (Exception fault) when (fault is AggregateException or NullReferenceException)
        {
            return null;
        }
    }

    private CSharpCompilation Compilation(string name, CompilationUnitSyntax source, IEnumerable<MetadataReference> references)
    {
        var compilation = _empty.AddSyntaxTrees(CSharpSyntaxTree.Create(source, FixtureCompiler.ParseOptions, path: $"{name}.cs"));
        compilation = name == "Host" ? compilation : compilation.WithAssemblyName(name);
        var own = references.ToArray();
        return own.Length == 0 ? compilation : compilation.AddReferences(own);
    }
}
