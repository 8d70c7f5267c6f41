namespace Modules.Testing;

/// <summary>The document's own example as fixtures: a host with a Calculator role in any version, and libraries compiled against it.</summary>
public static class CalculatorHost
{
    /// <summary>The contracts of host "calc".</summary>
    /// <param name="version">Version of the host.</param>
    /// <param name="since">Version of the role, or null for the host's.</param>
    /// <param name="members">Further members of the role.</param>
    public static string Contracts(string version, string? since = "1.0.0", string members = "") => $$"""
        using Modules;
        [assembly: ModuleHost(Calc.CalcHost.Name, Calc.CalcHost.Version)]
        namespace Calc
        {
            public static class CalcHost { public const string Name = "calc"; public const string Version = "{{version}}"; }

            [ModuleRole("Calculator"{{(since is null ? "" : $", Since = \"{since}\"")}})]
            public abstract class Calculator { public abstract int Compute(char a, long b); {{members}} }

            [ModuleRole("Greeter", Since = "1.0.0")]
            public abstract class Greeter { public abstract string Greet(string name); }

            [ModuleService]
            public interface IClock { long Now { get; } }

            public static class Rounding { public static int Round(double value) => (int)value; }
        }
        """;

    /// <summary>Compiles the contracts, with the abstractions beside them, into a host folder.</summary>
    /// <returns>Path of the contracts.</returns>
    public static string Build(string folder, string version, string? since = "1.0.0", string members = "")
    {
        var path = FixtureCompiler.CompileTo(folder, "Calc.Contracts", Contracts(version, since, members), FixtureCompiler.Abstractions);
        File.Copy(FixtureCompiler.Abstractions, Path.Combine(folder, "Modules.Abstractions.dll"), overwrite: true);
        return path;
    }

    /// <summary>Compiles a library against contracts.</summary>
    /// <param name="folder">Where to write.</param>
    /// <param name="name">Simple name of the library.</param>
    /// <param name="contracts">Path of the contracts.</param>
    /// <param name="body">Its code, after <c>using Calc; using Modules;</c> and the declaration of the library.</param>
    /// <param name="declaration">What stands in the declaration after host and version.</param>
    /// <returns>Path of the library.</returns>
    public static string BuildLibrary(string folder, string name, string contracts, string body, string declaration = ", Compatibility = LibraryCompatibility.RoleTable") =>
        FixtureCompiler.CompileTo(
            folder,
            name,
            $"using Calc; using Modules; [assembly: ModuleLibrary(CalcHost.Name, CalcHost.Version{declaration})]\n{body}",
            contracts,
            FixtureCompiler.Abstractions);
}
