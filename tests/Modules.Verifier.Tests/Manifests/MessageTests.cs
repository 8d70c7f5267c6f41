using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Modules.Verifier.Tests.Manifests;

/// <summary>Every message of the toolkit's own laws, as people read it.</summary>
public sealed class MessageTests : IDisposable
{
    private const string Good = """
        [Module("good", Version = "1.0.0")] public sealed class Good : Calculator { public override int Compute(char a, long b) => 0; }

        """;

    private readonly CalcFolder _calc = new();

    [Theory]
    [InlineData("MOD0010", "[Module(\"m\")] public sealed class M { }", "Module 'm' (M) in LIB derives from no role of host 'calc 1.2.0'. There is 'Calc.Calculator', 'Calc.Greeter'.")]
    [InlineData("MOD0010", "[Module(\"m\")] public sealed class M : List<int> { }", "Module 'm' (M) in LIB gives System.Collections.Generic.List`1, which is no role of host 'calc 1.2.0'. There is 'Calc.Calculator', 'Calc.Greeter'.")]
    [InlineData("MOD0012", "[Module(\"m\")] public abstract class M : Calculator { }", "No instance of module 'm' (M) in LIB can be made: the class is abstract. Make it a class that can be instantiated, or mark a static factory method instead.")]
    [InlineData("MOD0012", "[Module(\"m\")] public sealed class M<T> : Calculator { public override int Compute(char a, long b) => 0; }", "No instance of module 'm' (M`1) in LIB can be made: it has type parameters, and a selection cannot give type arguments.")]
    [InlineData("MOD0012", "[Module(\"m\")] public sealed class M : Calculator { M() { } public override int Compute(char a, long b) => 0; }", "No instance of module 'm' (M) in LIB can be made: the class has no public constructor.")]
    [InlineData("MOD0012", "public static class F { [Module(\"m\")] static Calculator Make() => null; }", "No instance of module 'm' (F) in LIB can be made: the factory method is not public and static.")]
    [InlineData("MOD0012", "[Module(\"m\")] public sealed class M : Calculator { public M(IClock a) { } public M(ModuleParameters a) { } public override int Compute(char a, long b) => 0; }", "No instance of module 'm' (M) in LIB can be made: it has several public constructors with 1 parameters, and none is better than the other. Leave one.")]
    [InlineData("MOD0013", "[Module(\"m\")] public sealed class M : Calculator { public M(IDisposable a) { } public override int Compute(char a, long b) => 0; }", "No instance of module 'm' (M) in LIB can be made: it asks for 'a' of type System.IDisposable, which is neither ModuleParameters nor a service of the host. There is 'Calc.IClock', 'Modules.ModuleParameters'.")]
    [InlineData("MOD0014", "[Module(\"m\")] public sealed class A : Greeter { public override string Greet(string n) => n; } [Module(\"m\")] public sealed class B : Greeter { public override string Greet(string n) => n; }", "LIB has 2 modules named 'm': A, B. Give each a name of its own.")]
    [InlineData("MOD0017", "public static class K { [ModuleCompatibility] public static int Check(ModuleEnvironment e) => 1; }", "The method K::Check of LIB is marked [ModuleCompatibility] but cannot be called: it must be 'public static bool Name(ModuleEnvironment environment)' in a class without type parameters.")]
    [InlineData("MOD0018", "[Module(\"\")] public sealed class M : Greeter { public override string Greet(string n) => n; }", "The module M in LIB has no name. Give it one: [Module(\"name\")].")]
    [InlineData("MOD0005", "[Module(\"m\", Version = \"one\")] public sealed class M : Greeter { public override string Greet(string n) => n; }", "The version of module 'm' in LIB is 'one', which is no semantic version. Write one such as 1.2.0.")]
    [InlineData("MOD0005", "[Module(\"m\"), RequiresModule(\"good\", \"[2\")] public sealed class M : Greeter { public override string Greet(string n) => n; }", "Module 'm' in LIB names versions '[2' of 'good', which is no version range. Write one such as [1.0,2.0).")]
    public void A_library_breaks_one_law(string rule, string body, string message)
    {
        var path = _calc.Library(Good + body);
        AssertFinding(rule, message, path, new LibraryRequest(path));
    }

    [Theory]
    [InlineData("MOD0002", "calc", "1.2.0", 99, "LIB was built for module API 99; this host supports 1 to 1. Build it with an older Modules.Abstractions, or update the host.")]
    [InlineData("MOD0003", "calc", "1.2.0", 0, "LIB was built for module API 0; this host supports 1 to 1. Rebuild it with a newer Modules.Abstractions.")]
    [InlineData("MOD0004", "game", "1.2.0", 1, "LIB is made for host 'game'; this host is 'calc'. Take a library that is made for it.")]
    [InlineData("MOD0004", "Calc", "1.2.0", 1, "LIB is made for host 'Calc'; this host is 'calc'. Names of hosts are case-sensitive.")]
    [InlineData("MOD0005", "calc", "1.2", 1, "The host version of LIB is '1.2', which is no semantic version. Write one such as 1.2.0.")]
    [InlineData("MOD0006", "calc", "1.3.0", 1, "LIB was compiled against calc 1.3.0, which is newer than this host, 1.2.0. Update the host, or take a library built for 1.2.0 or older.")]
    [InlineData("MOD0008", "calc", "1.1.0", 1, "LIB was compiled against calc 1.1.0 and this host is 1.2.0. It declares no compatibility with other versions: rebuild it against 1.2.0, or let its author declare Compatibility = RoleTable.")]
    public void A_declaration_breaks_one_law(string rule, string host, string version, int api, string message)
    {
        var contracts = CalculatorHost.Build(_calc.Folder.Folder("c"), "1.2.0");
        var path = FixtureCompiler.CompileTo(_calc.Folder.Folder("l"), "Lib", $"using Calc; using Modules; [assembly: ModuleLibrary(\"{host}\", \"{version}\", {api})]\n{Good}", contracts, FixtureCompiler.Abstractions);
        AssertFinding(rule, message, path, new LibraryRequest(path));
    }

    [Fact]
    public void A_selected_module_must_be_in_the_library_and_give_the_role_that_is_asked_for()
    {
        var path = _calc.Library(Good);
        AssertFinding("MOD0015", "LIB has no module 'goood'. Did you mean 'good'?", path, new LibraryRequest(path) { Modules = [new ModuleRequest("goood")] });
        AssertFinding("MOD0016", "Module 'good' in LIB gives role 'Calculator'; asked for is role 'Greeter'.", path, new LibraryRequest(path) { Modules = [new ModuleRequest("good", Role: "Greeter")] });
    }

    [Fact]
    public void The_bytes_must_be_those_that_the_selection_trusts()
    {
        var path = _calc.Library(Good);
        var hash = ContentHash.Of(File.ReadAllBytes(path));
        Assert.True(ContentHash.TryParse(new string('0', 64), out var other));
        AssertFinding("MOD0030", $"LIB has SHA-256 {hash}; the selection pins {other}. The file was replaced, or the pin is out of date.", path, new LibraryRequest(path) { PinnedHash = other });
        AssertFinding("MOD0031", "LIB has no public key token; the selection allows 0123456789abcdef.", path, new LibraryRequest(path) { AllowedSigners = ["0123456789abcdef"] });
    }

    [Theory]
    [InlineData("MOD0040", "speed", "1", "Module 'p' in LIB knows no parameter 'speed'. There is 'count', 'flag'.")]
    [InlineData("MOD0040", "cuont", "1", "Module 'p' in LIB knows no parameter 'cuont'. Did you mean 'count'?")]
    [InlineData("MOD0042", "count", "many", "Parameter 'count' of module 'p' is 'many', which is no 64-bit integer.")]
    [InlineData("MOD0042", "flag", "yes", "Parameter 'flag' of module 'p' is 'yes', which is no 'true' or 'false'.")]
    public void Parameters_must_be_declared_and_fit(string rule, string key, string value, string message)
    {
        var path = _calc.Library("""
            [Module("p"), ModuleParameter("count", Kind = ModuleParameterKind.Integer), ModuleParameter("flag", Kind = ModuleParameterKind.Boolean)]
            public sealed class P : Greeter { public override string Greet(string n) => n; }
            """);
        AssertFinding(rule, message, path, new LibraryRequest(path) { Modules = [new ModuleRequest("p", new ModuleParameters([KeyValuePair.Create(key, value)]))] });
    }

    [Fact]
    public void A_required_parameter_must_be_given()
    {
        var path = _calc.Library("""
            [Module("p"), ModuleParameter("count", Required = true, Description = "how many")]
            public sealed class P : Greeter { public override string Greet(string n) => n; }
            """);
        AssertFinding("MOD0041", "Module 'p' in LIB needs parameter 'count' (how many); the selection does not give it.", path, new LibraryRequest(path) { Modules = [new ModuleRequest("p")] });
    }

    [Fact]
    public void Files_that_are_no_module_library_are_told_apart()
    {
        var folder = _calc.Folder;
        folder.Write("text.dll", "not a library");
        File.WriteAllBytes(folder["empty.dll"], []);
        File.WriteAllBytes(folder["native.dll"], [0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1, 0]);
        var whole = _calc.Library(Good);
        File.WriteAllBytes(folder["cut.dll"], File.ReadAllBytes(whole)[..700]);
        var plain = FixtureCompiler.CompileTo(folder.Path, "plain", "public class P { }");

        AssertOnly("MOD1007", VerdictKind.Unverifiable, "'nowhere.dll' does not exist.", "nowhere.dll");
        AssertOnly("MOD1007", VerdictKind.Unverifiable, $"'{folder.Path}' is a folder. Pass the path of a .dll.", folder.Path);
        AssertOnly("MOD1007", VerdictKind.Invalid, $"'{folder["text.dll"]}' is not a .NET assembly: it does not begin as a PE image does.", folder["text.dll"]);
        AssertOnly("MOD1007", VerdictKind.Invalid, $"'{folder["empty.dll"]}' is empty.", folder["empty.dll"]);
        AssertOnly("MOD1007", VerdictKind.Invalid, $"'{folder["native.dll"]}' is a native library (ELF), not a .NET assembly.", folder["native.dll"]);
        AssertOnly("MOD0001", VerdictKind.Incompatible, $"'{plain}' is a .NET library but no module library: it has no [assembly: ModuleLibrary(...)]. Add that line, or take another file.", plain);
        Assert.StartsWith($"'{folder["cut.dll"]}' is a damaged", AssertOnly("MOD1007", VerdictKind.Invalid, null, folder["cut.dll"]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_its_host_a_module_library_is_not_decided()
    {
        using var frameworks = HostSurface.FromFrameworks();
        var path = _calc.Library(Good);
        var verdict = new LibraryVerifier(frameworks).Verify(path);

        Assert.Equal(VerdictKind.Unverifiable, verdict.Kind);
        Assert.Equal($"'{path}' is a module library for host 'calc' 1.2.0. Pass that host's folder with --host: without it nothing is proved.", verdict.Findings.Single().Message);
    }

    [Fact]
    public void A_library_cut_off_anywhere_gives_a_verdict_and_no_exception()
    {
        var whole = File.ReadAllBytes(_calc.Library(Good));
        using var host = _calc.Host("1.2.0");
        var verifier = new LibraryVerifier(host);
        for (var length = 0; length < whole.Length; length += 97)
        {
            File.WriteAllBytes(_calc.Folder["part.dll"], whole[..length]);
            Assert.False(verifier.Verify(_calc.Folder["part.dll"]).IsAccepted);
        }
    }

    [Fact]
    public void A_library_with_flipped_bytes_gives_a_verdict_and_no_exception()
    {
        var whole = File.ReadAllBytes(_calc.Library(Good));
        using var host = _calc.Host("1.2.0");
        var verifier = new LibraryVerifier(host, new VerifierOptions { AllowPlainLibraries = true });
        var random = new Random(20);
        for (var round = 0; round < 300; round++)
        {
            var damaged = (byte[])whole.Clone();
            for (var flip = 0; flip < 3; flip++)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            File.WriteAllBytes(_calc.Folder["flipped.dll"], damaged);
            Assert.NotNull(verifier.Verify(_calc.Folder["flipped.dll"]).Library);
        }
    }

    [Fact]
    public void A_library_that_instantiates_a_method_outside_of_its_table_is_damaged()
    {
        var path = FixtureCompiler.CompileTo(_calc.Folder.Path, "beyond", "public class P { public static int[] F() => System.Array.Empty<int>(); }");
        var bytes = File.ReadAllBytes(path);
        using (var pe = new PEReader(File.OpenRead(path)))
        {
            // The first column is the method; its greatest row is not there.
            var row = pe.PEHeaders.MetadataStartOffset + pe.GetMetadataReader().GetTableMetadataOffset(TableIndex.MethodSpec);
            bytes[row] = 0xFE;
            bytes[row + 1] = 0xFF;
        }

        File.WriteAllBytes(path, bytes);
        using var host = _calc.Host("1.2.0");
        var verdict = new LibraryVerifier(host, new VerifierOptions { AllowPlainLibraries = true }).Verify(path);

        Assert.False(verdict.IsAccepted);
        Assert.Equal("MOD1007", Assert.Single(verdict.Findings).Rule.Id);
    }

    public void Dispose() => _calc.Dispose();

    private void AssertFinding(string rule, string message, string path, LibraryRequest request)
    {
        using var host = _calc.Host("1.2.0");
        var verdict = new LibraryVerifier(host).Verify(request);
        Assert.False(verdict.IsAccepted);
        Assert.Equal([(rule, message)], verdict.Findings.Select(finding => (finding.Rule.Id, finding.Message.Replace($"'{path}'", "LIB", StringComparison.Ordinal))));
    }

    private Finding AssertOnly(string rule, VerdictKind kind, string? message, string path)
    {
        using var host = _calc.Host("1.2.0");
        var verdict = new LibraryVerifier(host).Verify(path);
        var finding = Assert.Single(verdict.Findings);
        Assert.Equal((rule, kind, message ?? finding.Message), (finding.Rule.Id, verdict.Kind, finding.Message));
        Assert.Null(verdict.Accepted);
        return finding;
    }
}
