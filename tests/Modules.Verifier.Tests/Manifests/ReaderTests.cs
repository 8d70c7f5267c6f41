using System.Collections.Immutable;
using System.Reflection.PortableExecutable;
using Modules.Verifier.Manifests;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Tests.Manifests;

/// <summary>Mono.Cecil and System.Reflection.Metadata read the same manifest.</summary>
public sealed class ReaderTests
{
    private const string Everything = """
        [Module("a", Version = "1.0.0-beta+5", Author = "A", AuthorEmail = "a@x", Description = "d\u00e9")]
        [RequiresModule("b", "[1.0,2.0)"), RequiresModule("c"), ConflictsWithModule("d", "1.0")]
        [ModuleParameter("k", Kind = ModuleParameterKind.Duration, Required = true, Description = "e"), ModuleParameter("l")]
        public sealed class A : Middle { public A(ModuleParameters p, IClock clock, int[] numbers, List<string> texts, ref int r) { } A(int x) { } public override int Compute(char a, long b) => 0; }
        public abstract class Middle : Calculator { }
        public class Outer<T> { [Module("n")] public sealed class Nested : Greeter { public override string Greet(string n) => n; } }
        public static class F
        {
            [Module("f")] public static Calculator Make(ModuleParameters p) => null;
            [Module("g")] internal static Greeter Hidden<T>() => null;
            [ModuleCompatibility] public static bool Check(ModuleEnvironment e) => true;
        }
        public class G { [Module("i")] public object Instance() => null; }
        """;

    [Theory]
    [InlineData(Everything, ", Compatibility = LibraryCompatibility.RoleTable, Author = \"L\", AuthorEmail = null, Description = \"\"")]
    [InlineData("", "")]
    [InlineData("[Module(null)] public class N : Calculator { public override int Compute(char a, long b) => 0; }", "")]
    [InlineData("public static class K { [ModuleCompatibility] static bool Check(ModuleEnvironment e, int more) => true; }", "")]
    [InlineData("[Module(\"o\")] public interface O { } [Module(\"s\")] public static class S { }", "")]
    public void Both_readers_agree(string body, string declaration)
    {
        body = body.Replace("[Module(\"o\")] public interface", "public interface", StringComparison.Ordinal);
        using var calc = new CalcFolder();
        var bytes = File.ReadAllBytes(calc.Library(body, declaration: declaration));
        using var image = AssemblyImage.FromBytes("Lib.dll", bytes);
        var cecil = CecilManifestReader.Read(ImmutableArray.Create(bytes), Declarations.In(image.Reader));

        Assert.NotNull(cecil);
        Assert.Equal(cecil.ToString(), SrmManifestReader.Read(image.Reader)?.ToString());
    }

    [Fact]
    public void Neither_reader_takes_a_framework_assembly_for_a_module_library()
    {
        foreach (var path in Directory.EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System.*.dll").Order(StringComparer.Ordinal).Where((_, index) => index % 8 == 0))
        {
            var bytes = File.ReadAllBytes(path);
            using var image = AssemblyImage.FromBytes(path, bytes);
            Assert.Null(SrmManifestReader.Read(image.Reader));
            Assert.Null(CecilManifestReader.Read(ImmutableArray.Create(bytes), Declarations.In(image.Reader)));
        }
    }

    [Fact]
    public void A_probe_tells_module_libraries_plain_ones_and_other_files_apart()
    {
        using var calc = new CalcFolder();
        Assert.Equal(new LibraryProbe(ProbeKind.ModuleLibrary, "calc", "1.2.0", 1), LibraryProbe.Read(calc.Library("")));
        Assert.Equal(new LibraryProbe(ProbeKind.PlainLibrary), LibraryProbe.Read(typeof(object).Assembly.Location));
        Assert.Equal(ProbeKind.NotManaged, LibraryProbe.Read(calc.Folder.Write("native.dll", "\u007FELF and more")).Kind);
        Assert.Equal(ProbeKind.NotManaged, LibraryProbe.Read(NativeImage(calc.Folder["pe.dll"])).Kind);
        Assert.Equal(ProbeKind.Damaged, LibraryProbe.Read(calc.Folder.Write("text.dll", "text")).Kind);
        Assert.Equal(ProbeKind.Damaged, LibraryProbe.Read(calc.Folder.Write("empty.dll", "")).Kind);
        Assert.Equal(ProbeKind.Damaged, LibraryProbe.Read(CutOff(calc.Folder["short.dll"])).Kind);
        Assert.Equal(ProbeKind.Unreadable, LibraryProbe.Read(calc.Folder["nowhere.dll"]).Kind);
        Assert.Equal(ProbeKind.Unreadable, LibraryProbe.Read(calc.Folder.Path).Kind);
    }

    // An image without the header of .NET: its directory is number 14 of the optional header, 16 bytes before the end of the 16.
    private static string NativeImage(string path)
    {
        var bytes = File.ReadAllBytes(typeof(ReaderTests).Assembly.Location);
        using (var reader = new PEReader(new MemoryStream(bytes)))
        {
            bytes.AsSpan(reader.PEHeaders.PEHeaderStartOffset + (reader.PEHeaders.PEHeader!.Magic == PEMagic.PE32Plus ? 112 : 96) + (14 * 8), 8).Clear();
        }

        File.WriteAllBytes(path, bytes);
        return path;
    }

    private static string CutOff(string path)
    {
        File.WriteAllBytes(path, File.ReadAllBytes(typeof(ReaderTests).Assembly.Location)[..3000]);
        return path;
    }
}
