namespace Modules.Inspect.Tests;

/// <summary>Hosts of the calculator in several versions, and a library that was compiled against one of them.</summary>
internal sealed class Fixture : IDisposable
{
    private const string Module = """[Module("good", Version = "1.0.0")] public sealed class Good : Calculator { public override int Compute(char a, long b) => Rounding.Round(1.5); }""";

    public TemporaryFolder Folder { get; } = new();

    /// <summary>The host's folder. One that breaks has another parameter in <c>Rounding.Round</c>.</summary>
    public string Host(string version, bool breaks = false, string? since = "1.0.0")
    {
        var folder = Folder.Folder($"host-{version}");
        var source = CalculatorHost.Contracts(version, since);
        FixtureCompiler.CompileTo(folder, "Calc.Contracts", breaks ? source.Replace("Round(double value)", "Round(double value, int digits = 0)", StringComparison.Ordinal) : source, FixtureCompiler.Abstractions);
        File.Copy(FixtureCompiler.Abstractions, Path.Combine(folder, "Modules.Abstractions.dll"), overwrite: true);
        return folder;
    }

    /// <summary>Path of a library compiled against a version of the host.</summary>
    public string Library(string hostVersion = "1.1.0", string body = Module, string name = "Lib", string declaration = ", Compatibility = LibraryCompatibility.RoleTable") =>
        CalculatorHost.BuildLibrary(Folder.Folder("lib"), name, CalculatorHost.Build(Folder.Folder($"contracts-{hostVersion}"), hostVersion), body, declaration);

    /// <summary>Path of a library without a manifest that uses a class of a host which is gone, in a way that only reflection notices.</summary>
    public (string Library, string Host) PlainPair(
        string use = "public class D { public H.Gone F; }",
        string before = "namespace H { public class Gone { } public class C { } }",
        string after = "namespace H { public class C { } }")
    {
        var host = Folder.Folder("plain-host");
        FixtureCompiler.CompileTo(host, "Host", before);
        var library = FixtureCompiler.CompileTo(Folder.Folder("plain"), "Plain", use, Path.Combine(host, "Host.dll"));
        FixtureCompiler.CompileTo(host, "Host", after);
        return (library, host);
    }

    public void Dispose() => Folder.Dispose();
}
