using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Modules.Testing;

/// <summary>Compiles hosts and libraries from source in the test run.</summary>
public static class FixtureCompiler
{
    private static readonly Lazy<ImmutableArray<MetadataReference>> Framework = new(ReadFramework);
    private static readonly ConcurrentDictionary<string, MetadataReference> Files = new(StringComparer.Ordinal);

    /// <summary>What every fixture may use without a using of its own.</summary>
    public const string GlobalUsings = "global using System; global using System.Collections.Generic; global using System.Linq; global using System.Threading.Tasks;\n";

    /// <summary>Path of Modules.Abstractions.dll, for contracts and libraries.</summary>
    public static string Abstractions { get; } = typeof(ModuleAttribute).Assembly.Location;

    /// <summary>How fixtures are parsed.</summary>
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Preview);

    /// <summary>How fixtures are compiled.</summary>
    public static CSharpCompilationOptions Options { get; } = new(
        OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: OptimizationLevel.Release,
        allowUnsafe: true,
        deterministic: true,
        nullableContextOptions: NullableContextOptions.Disable);

    /// <summary>The reference assemblies of the framework.</summary>
    public static ImmutableArray<MetadataReference> FrameworkReferences => Framework.Value;

    /// <summary>Compiles an assembly into <c>folder/name.dll</c> with a PDB beside it.</summary>
    /// <param name="folder">Where to write.</param>
    /// <param name="name">Simple name of the assembly.</param>
    /// <param name="source">C# source.</param>
    /// <param name="references">Paths of further assemblies to compile against.</param>
    /// <returns>Path of the .dll.</returns>
    public static string CompileTo(string folder, string name, string source, params string[] references) => CompileTo(folder, name, source, new FixtureOptions(), references);

    /// <summary>Compiles an assembly into <c>folder/name.dll</c>.</summary>
    public static string CompileTo(string folder, string name, string source, FixtureOptions options, params string[] references)
    {
        Directory.CreateDirectory(folder);
        var compiled = Compile(name, source, options, references);
        var path = Path.Combine(folder, $"{name}.dll");
        File.WriteAllBytes(path, compiled.Image);
        if (!options.EmbedSymbols)
        {
            File.WriteAllBytes(Path.ChangeExtension(path, ".pdb"), compiled.Symbols);
        }

        return path;
    }

    /// <summary>Compiles an assembly.</summary>
    public static CompiledFixture Compile(string name, string source, params string[] references) => Compile(name, source, new FixtureOptions(), references);

    /// <summary>Compiles an assembly.</summary>
    public static CompiledFixture Compile(string name, string source, FixtureOptions options, params string[] references)
    {
        var file = $"{name}.cs";
        var tree = CSharpSyntaxTree.ParseText(
            SourceText.From($"{GlobalUsings}#line 1\n{source}", Encoding.UTF8),
            ParseOptions,
            file);
        var compilation = CSharpCompilation.Create(
            name,
            [tree],
            [.. Framework.Value, .. references.Select(path => MetadataReference.CreateFromImage(File.ReadAllBytes(path)))],
            Options
                .WithPlatform(options.Platform)
                .WithCryptoPublicKey(options.PublicKey)
                .WithPublicSign(!options.PublicKey.IsDefaultOrEmpty));
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var result = options.EmbedSymbols
            ? compilation.Emit(image, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.Embedded))
            : compilation.Emit(image, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        return result.Success
            ? new CompiledFixture(image.ToArray(), symbols.ToArray())
            : throw new InvalidOperationException(
                $"The fixture {name} does not compile:\n{string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))}\n{source}");
    }

    private static ImmutableArray<MetadataReference> ReadFramework()
    {
        var root = typeof(FixtureCompiler).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(data => data.Key == "TargetingPackRoot")?.Value;
        var pack = root is null || !Directory.Exists(Path.Combine(root, "Microsoft.NETCore.App.Ref"))
            ? null
            : Directory.EnumerateDirectories(Path.Combine(root, "Microsoft.NETCore.App.Ref"), "10.*").Order(StringComparer.Ordinal).LastOrDefault();
        var files = pack is null
            ? ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(path => path.Contains("Microsoft.NETCore.App", StringComparison.Ordinal))
            : Directory.EnumerateFiles(Path.Combine(pack, "ref", "net10.0"), "*.dll");
        return [.. files.Select(path => Files.GetOrAdd(path, static file => MetadataReference.CreateFromFile(file)))];
    }
}

/// <summary>How a fixture is compiled.</summary>
public sealed record FixtureOptions
{
    public Platform Platform { get; init; } = Platform.AnyCpu;

    /// <summary>The key that the assembly bears, or nothing. It is signed for show only; .NET does not look.</summary>
    public ImmutableArray<byte> PublicKey { get; init; } = [];

    /// <summary>Whether the PDB is in the image instead of beside it.</summary>
    public bool EmbedSymbols { get; init; }
}

/// <summary>A compiled assembly and its symbols (empty when they are embedded).</summary>
public sealed record CompiledFixture(byte[] Image, byte[] Symbols);
