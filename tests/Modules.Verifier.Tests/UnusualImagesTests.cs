using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Modules.Verifier.Tests.Manifests;
using Mono.Cecil;
using Mono.Cecil.Cil;
using TypeReference = Mono.Cecil.TypeReference;

namespace Modules.Verifier.Tests;

/// <summary>Images that .NET does not load, or that hardly anybody makes: several modules in one assembly, embedded interop types, and nesting without end. Each has a finding that says so.</summary>
public sealed class UnusualImagesTests : IDisposable
{
    private const string SeveralFiles = "System.IO.FileLoadException";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_type_in_another_file_of_the_assembly_does_not_load()
    {
        var host = _folder.Folder("host");
        var references = Reference(FixtureCompiler.CompileTo(host, "Host", "namespace H { public class C { public static int A() => 1; } }"));
        var part = Emit("library", "Part.netmodule", "public class P { public static int Q() => H.C.A(); } public class R : H.C { }", OutputKind.NetModule, references);
        var library = Emit("library", "Library.dll", "public class S : R { } public static class Calls { public static object M() => P.Q(); public static object N() => H.C.A(); }", OutputKind.DynamicallyLinkedLibrary, [.. references, .. Module(part)]);

        Assert.Equal([("MOD1009", "Library!R"), ("MOD1009", "Library!P")], Agreed(host, library));
    }

    [Fact]
    public void Nor_does_one_of_the_host()
    {
        var before = FixtureCompiler.CompileTo(_folder.Folder("before"), "Host", "namespace H { public class C { public static int A() => 1; } public class D { public static int A() => 2; } }");
        var library = FixtureCompiler.CompileTo(_folder.Folder("library"), "Library", "public static class Calls { public static object M() => H.C.A(); public static object N() => H.D.A(); }", before);
        var part = Emit("host", "Part.netmodule", "namespace H { public class C { public static int A() => 1; } }", OutputKind.NetModule, []);
        Emit("host", "Host.dll", "namespace H { public class D { public static int A() => 2; } }", OutputKind.DynamicallyLinkedLibrary, Module(part));

        Assert.Equal([("MOD1009", "Host!H.C")], Agreed(_folder.Folder("host"), library));
    }

    [Fact]
    public void A_module_alone_is_no_library()
    {
        FixtureCompiler.CompileTo(_folder.Folder("host"), "Host", "");
        var part = Emit("library", "Part.netmodule", "public class P { }", OutputKind.NetModule, []);
        var finding = Assert.Single(Verify(_folder.Folder("host"), part).Findings);

        Assert.Equal(("MOD1007", "System.BadImageFormatException"), (finding.Rule.Id, finding.Exception));
        Assert.Contains("is a module (netmodule)", finding.Message, StringComparison.Ordinal);
        Assert.Equal(finding.Exception, Assert.Single(RuntimeOracle.Ask(_folder.Folder("host"), part).Facts).Exception);
    }

    [Fact]
    public void Embedded_interop_types_are_others_than_the_hosts()
    {
        var host = _folder.Folder("host");
        var interop = Emit("host", "Interop.dll", """
            using System.Runtime.InteropServices;
            [assembly: ImportedFromTypeLib("x")]
            [assembly: Guid("11111111-1111-1111-1111-111111111111")]
            namespace I
            {
                [ComImport, Guid("22222222-2222-2222-2222-222222222222")] public interface IFoo { int Get(int a); }
                public enum E { A, B = 5 }
            }
            """, OutputKind.DynamicallyLinkedLibrary, []);
        var contracts = FixtureCompiler.CompileTo(host, "Host", "namespace H { public class C { public static int Take(I.IFoo f) => 1; public static int Enum(I.E e) => (int)e; public static int None() => 2; } }", interop);
        var library = Emit(
            "library",
            "Library.dll",
            "public static class Calls { public static object M() => H.C.Take(null); public static object N() => H.C.Enum(I.E.B); public static object O() => H.C.None(); public static object P() => typeof(I.IFoo).Name; }",
            OutputKind.DynamicallyLinkedLibrary,
            [.. Reference(contracts), MetadataReference.CreateFromFile(interop, MetadataReferenceProperties.Assembly.WithEmbedInteropTypes(true))]);

        Assert.Equal([("MOD3002", "Host!H.C::Enum(I.E):System.Int32"), ("MOD3002", "Host!H.C::Take(I.IFoo):System.Int32")], Agreed(host, library));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_signature_of_an_attribute_that_is_nested_without_end_is_not_decided(bool isGeneric)
    {
        using var calc = new CalcFolder();
        using var host = calc.Host("1.2.0");
        var path = calc.Library("""[Module("g")] public sealed class G : Greeter { public override string Greet(string n) => n; } public class TextAttribute : Attribute { public TextAttribute(object o) { } }""");

        // Whoever writes it goes as deep.
        var writer = new Thread(() => Deepen(path, 10_000, isGeneric), 1 << 30);
        writer.Start();
        writer.Join();
        var verdict = new LibraryVerifier(host).Verify(path);

        Assert.Equal((VerdictKind.Unverifiable, "MOD0198"), (verdict.Kind, Assert.Single(verdict.Findings).Rule.Id));
        Assert.Contains("nested deeper", verdict.Findings[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0x51, "MOD7001")]
    [InlineData(0x1D, "MOD7001")]
    [InlineData((byte)'*', "MOD0198")]
    public void A_value_of_an_attribute_that_is_nested_without_end_is_none(byte step, string rule)
    {
        FixtureCompiler.CompileTo(_folder.Folder("host"), "Host", "");
        var library = FixtureCompiler.CompileTo(_folder.Folder("library"), "Library", "public class TextAttribute : Attribute { public TextAttribute(object o) { } } [Text(1)] public class K { }");
        var steps = Enumerable.Repeat(step, 1_000_000);
        using (var assembly = AssemblyDefinition.ReadAssembly(library, new ReaderParameters { InMemory = true }))
        {
            // An object that is an object, an array of arrays, or a pointer to pointers, by its name and length.
            var attributes = assembly.MainModule.GetType("K").CustomAttributes;
            byte[] value = step == '*' ? [0x50, 0xC0, 0x0F, 0x42, 0x41, (byte)'K', .. steps] : [.. steps];
            attributes[0] = new CustomAttribute(attributes[0].Constructor, [1, 0, .. value, 0, 0]);
            assembly.Write(library);
        }

        Assert.Equal(rule, Assert.Single(Verify(_folder.Folder("host"), library).Findings).Rule.Id);
    }

    [Fact]
    public void A_signature_of_a_constant_among_those_of_calls_is_none_of_these()
    {
        // The F# compiler, and others with the symbols of Windows, keep what a method's constants are beside what calls through pointers take.
        var host = _folder.Folder("host");
        var references = FixtureCompiler.CompileTo(host, "Host", "namespace H { public struct S { public int A; } }");
        var library = FixtureCompiler.CompileTo(_folder.Folder("library"), "Library", "public static class Calls { public static object M() => new H.S().A; }", references);
        using (var assembly = AssemblyDefinition.ReadAssembly(library, new ReaderParameters { InMemory = true }))
        {
            // Behind the return, where nothing comes to.
            var types = assembly.MainModule.TypeSystem;
            var call = new CallSite(types.Int32) { Parameters = { new ParameterDefinition(types.Int64), new ParameterDefinition(types.Byte), new ParameterDefinition(types.Int64) } };
            var code = assembly.MainModule.GetType("Calls").Methods.Single(method => method.Name == "M").Body.GetILProcessor();
            code.Append(Instruction.Create(OpCodes.Calli, call));
            code.Append(Instruction.Create(OpCodes.Ret));
            assembly.Write(library);
        }

        byte[] ofCall = [6, 0x00, 3, 0x08, 0x0A, 0x05, 0x0A];
        byte[] ofConstant = [6, 0x06, 0x08, 0x08, 0x0A, 0x05, 0x0A];
        var bytes = File.ReadAllBytes(library);
        ofConstant.CopyTo(bytes, bytes.AsSpan().IndexOf(ofCall));
        File.WriteAllBytes(library, bytes);

        Assert.Equal(VerdictKind.Compatible, Verify(host, library).Kind);
        Assert.Equal("0", RuntimeOracle.Ask(host, library).Results["M"]);
    }

    public void Dispose() => _folder.Dispose();

    // The library's own attribute, with a constructor that takes arrays of arrays of ...
    private static void Deepen(string path, int depth, bool isGeneric)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(path, new ReaderParameters { InMemory = true });
        var module = assembly.MainModule;
        TypeReference deep = module.TypeSystem.Int32;
        for (var i = 0; i < depth; i++)
        {
            deep = isGeneric ? new GenericInstanceType(new TypeReference("System", "Lazy`1", module, module.TypeSystem.CoreLibrary)) { GenericArguments = { deep } } : new ArrayType(deep);
        }

        var type = module.GetType("TextAttribute");
        var constructor = new MethodReference(".ctor", module.TypeSystem.Void, type) { HasThis = true, Parameters = { new ParameterDefinition(deep) } };
        module.GetType("G").CustomAttributes.Add(new CustomAttribute(constructor, [1, 0, 0, 0]));
        assembly.Write(path);
    }

    // What the verdict says fails, and only that, fails so.
    private static IEnumerable<(string Rule, string? Symbol)> Agreed(string hostFolder, string library)
    {
        var verdict = Verify(hostFolder, library);
        var truth = RuntimeOracle.Ask(hostFolder, library);
        Assert.Equal(verdict.Findings.Select(finding => finding.Exception).Distinct().Order(), truth.Failures.Select(fact => fact.Exception).Distinct().Order());
        Assert.All(truth.Failures.Where(fact => fact.Stage == "jit"), fact => Assert.Contains(verdict.Findings, finding => finding.Where.Any(place => place.Member.Contains($"!{fact.Member}", StringComparison.Ordinal))));
        Assert.Contains(truth.Results, result => result.Value is not null);
        return verdict.Findings.Select(finding => (finding.Rule.Id, finding.Symbol));
    }

    private static Verdict Verify(string hostFolder, string library)
    {
        using var host = HostSurface.FromDirectory(hostFolder);
        return new LibraryVerifier(host, new VerifierOptions { AllowPlainLibraries = true }).Verify(library);
    }

    private string Emit(string folder, string file, string source, OutputKind kind, IEnumerable<MetadataReference> references)
    {
        var path = Path.Combine(_folder.Folder(folder), file);
        var tree = CSharpSyntaxTree.ParseText(FixtureCompiler.GlobalUsings + source, FixtureCompiler.ParseOptions);
        using var image = File.Create(path);
        var result = CSharpCompilation.Create(Path.GetFileNameWithoutExtension(file), [tree], [.. FixtureCompiler.FrameworkReferences, .. references], FixtureCompiler.Options.WithOutputKind(kind)).Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return path;
    }

    private static MetadataReference[] Reference(string path) => [MetadataReference.CreateFromFile(path)];

    private static MetadataReference[] Module(string path) => [MetadataReference.CreateFromFile(path, MetadataReferenceProperties.Module)];
}
