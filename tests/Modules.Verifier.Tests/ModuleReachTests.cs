using Modules.Verifier.Tests.Manifests;

namespace Modules.Verifier.Tests;

/// <summary>A break rejects the modules that can reach it, and nobody else.</summary>
public sealed class ModuleReachTests : IDisposable
{
    private readonly CalcFolder _calc = new();

    [Theory]
    [InlineData("directly", "public override string Greet(string n) => Broken.Use();", "G::Greet")]
    [InlineData("through a helper", "public override string Greet(string n) => Helper.Do();", "G::Greet Helper::Do")]
    [InlineData("through a lambda", "public override string Greet(string n) => new[] { 1 }.Select(i => Broken.Use()).First();", "G::Greet G/<>c::<Greet>b__0_0")]
    [InlineData("through an interface", "public override string Greet(string n) { IThing t = new Thing(); return t.Do(); }", "G::Greet Thing::Do")]
    [InlineData("through a static constructor", "public override string Greet(string n) => Holder.Value;", "G::Greet Holder::.cctor")]
    [InlineData("in its constructor", "public G() { Broken.Use(); } public override string Greet(string n) => n;", "G::.ctor")]
    [InlineData("through an iterator", "public override string Greet(string n) => Iterator.All().First();", "G::Greet Iterator::All Iterator/<All>d__0::MoveNext")]
    public void A_module_that_reaches_it_is_rejected_with_the_path(string how, string member, string path)
    {
        var verdict = Verify($$"""[Module("g")] public sealed class G : Greeter { {{member}} }""");
        var finding = Assert.Single(verdict.Findings);

        Assert.Equal((how, "MOD3001", VerdictKind.Incompatible), (how, finding.Rule.Id, verdict.Kind));
        Assert.Equal(["g"], finding.Modules.AsEnumerable());
        Assert.Equal($"{path} Broken::Use", string.Join(' ', finding.Path));
        Assert.Equal(("Lib.cs", true), (finding.Where.Single().File, finding.Where.Single().Line > 1));
        Assert.Equal(VerdictKind.Compatible, verdict.Modules.Single(module => module.Module.Name == "fine").Kind);
    }

    [Fact]
    public void A_module_initializer_that_fails_rejects_every_module_with_the_path()
    {
        var verdict = Verify("""
            public static class Starts { [System.Runtime.CompilerServices.ModuleInitializer] internal static void Start() => Broken.Use(); }
            [Module("g")] public sealed class G : Greeter { public override string Greet(string n) => n; }
            """);
        var finding = Assert.Single(verdict.Findings);

        Assert.Equal(["fine", "g"], finding.Modules.AsEnumerable());
        Assert.Equal("<Module>::.cctor Starts::Start Broken::Use", string.Join(' ', finding.Path));
        Assert.All(verdict.Modules, module => Assert.Equal(VerdictKind.Incompatible, module.Kind));
    }

    [Fact]
    public void A_break_that_no_module_reaches_is_reported_and_rejects_nobody()
    {
        var verdict = Verify("");
        var finding = Assert.Single(verdict.Findings);

        Assert.Equal((VerdictKind.Compatible, FindingLevel.Latent), (verdict.Kind, finding.Level));
        Assert.Empty(finding.Modules);
        Assert.True(verdict.IsAccepted);
    }

    [Fact]
    public void What_public_signatures_of_the_contracts_expose_is_shared_and_a_copy_of_it_beside_the_library_is_not_used()
    {
        var folder = _calc.Folder.Folder("exposing");
        var exposed = FixtureCompiler.CompileTo(folder, "Exposed", "public class Inner { } public class Shape { public Inner Get() => null; }");
        var hidden = FixtureCompiler.CompileTo(folder, "Hidden", "public class Secret { }");
        FixtureCompiler.CompileTo(
            folder,
            "Calc.Contracts",
            CalculatorHost.Contracts("1.1.0", members: "public virtual Shape Draw() { _ = new Secret(); return null; } private Secret _s;"),
            exposed,
            hidden,
            FixtureCompiler.Abstractions);
        File.Copy(FixtureCompiler.Abstractions, Path.Combine(folder, "Modules.Abstractions.dll"));
        var beside = _calc.Folder.Folder("exposed-library");
        File.Copy(exposed, Path.Combine(beside, "Exposed.dll"));
        var library = FixtureCompiler.CompileTo(
            beside,
            "Lib",
            "using Calc; using Modules; [assembly: ModuleLibrary(CalcHost.Name, CalcHost.Version)] [Module(\"g\")] public sealed class G : Greeter { public override string Greet(string n) => new Shape().ToString(); }",
            Path.Combine(folder, "Calc.Contracts.dll"),
            exposed,
            FixtureCompiler.Abstractions);
        using var host = HostSurface.FromDirectory(folder);
        var verdict = new LibraryVerifier(host).Verify(library);

        Assert.Equal(["Calc.Contracts", "Exposed", "Modules.Abstractions"], host.Shared.Where(name => !name.StartsWith("System", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal(("MOD1008", "Exposed"), Assert.Single(verdict.Findings) is var found ? (found.Rule.Id, found.Symbol) : default);
        Assert.Equal(AssemblyOrigin.Shared, verdict.Plan!.Assemblies.Single(line => line.Name == "Exposed").Origin);
    }

    [Fact]
    public void A_private_dependency_is_verified_as_the_library_is_and_shared_ones_are_the_hosts()
    {
        var contracts = CalculatorHost.Build(_calc.Folder.Folder("old"), "1.1.0", members: "");
        var folder = _calc.Folder.Folder("deps");
        var own = FixtureCompiler.CompileTo(folder, "Own", "public static class Own { public static int Use() => Calc.Rounding.Round(1.5); }", contracts);
        var path = FixtureCompiler.CompileTo(folder, "Lib", """
            using Calc; using Modules; [assembly: ModuleLibrary(CalcHost.Name, CalcHost.Version, Compatibility = LibraryCompatibility.RoleTable)]
            [Module("g")] public sealed class G : Greeter { public override string Greet(string n) => Own.Use().ToString(); }
            """, contracts, own, FixtureCompiler.Abstractions);
        File.Copy(contracts, Path.Combine(folder, "Calc.Contracts.dll"));
        using var host = HostWithoutRounding();
        var verdict = new LibraryVerifier(host).Verify(path);

        Assert.Equal(["MOD3001", "MOD1008"], verdict.Findings.Select(finding => finding.Rule.Id));
        Assert.Contains("give the reference <Private>false</Private>, and for a package <ExcludeAssets>runtime</ExcludeAssets>", verdict.Findings[1].Message, StringComparison.Ordinal);
        Assert.Equal("Own!Own::Use():System.Int32", verdict.Findings[0].Where.Single().Member);
        Assert.Equal(
            [("Lib", AssemblyOrigin.Library), ("Calc.Contracts", AssemblyOrigin.Shared), ("Modules.Abstractions", AssemblyOrigin.Shared), ("Own", AssemblyOrigin.Private)],
            verdict.Plan!.Assemblies.Where(line => line.Origin != AssemblyOrigin.Framework).Select(line => (line.Name, line.Origin)));
    }

    public void Dispose() => _calc.Dispose();

    private HostSurface HostWithoutRounding()
    {
        var folder = _calc.Folder.Folder("new");
        FixtureCompiler.CompileTo(folder, "Calc.Contracts", CalculatorHost.Contracts("1.2.0").Replace("Round(double value)", "Round(double value, int digits = 0)", StringComparison.Ordinal), FixtureCompiler.Abstractions);
        File.Copy(FixtureCompiler.Abstractions, Path.Combine(folder, "Modules.Abstractions.dll"), overwrite: true);
        return HostSurface.FromDirectory(folder);
    }

    private Verdict Verify(string module)
    {
        using var host = HostWithoutRounding();
        return new LibraryVerifier(host).Verify(_calc.Library($$"""
            {{module}}
            [Module("fine")] public sealed class Fine : Greeter { public override string Greet(string n) => n; }
            public static class Broken { public static string Use() => Rounding.Round(1.5).ToString(); }
            public static class Helper { public static string Do() => Broken.Use(); }
            public interface IThing { string Do(); }
            public sealed class Thing : IThing { public string Do() => Broken.Use(); }
            public static class Holder { public static readonly string Value = Broken.Use(); }
            public static class Iterator { public static IEnumerable<string> All() { yield return Broken.Use(); } }
            """));
    }
}
