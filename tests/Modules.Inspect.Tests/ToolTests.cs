using System.Diagnostics;
using System.Text.Json;

namespace Modules.Inspect.Tests;

/// <summary>The tool as a user runs it: a process, its output and its exit code.</summary>
public sealed class ToolTests : IDisposable
{
    private const string Good = """[Module("good", Version = "1.0.0")] public sealed class Good : Calculator { public override int Compute(char a, long b) => Rounding.Round(1.5); }""";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_library_that_fits_exits_0_and_spells_the_version_rule_out()
    {
        var (library, host) = Pair("1.1.0", "1.2.0");
        var (exit, output, error) = Run(library, "--host", host);

        Assert.Equal((0, string.Empty), (exit, error));
        Assert.StartsWith($"{library} against calc 1.2.0: compatible\n", output, StringComparison.Ordinal);
        Assert.Contains("module good 1.0.0 (Good): compatible; role Calculator 1.0.0 <= library 1.1.0 <= host 1.2.0", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_library_that_does_not_fit_exits_1_and_says_what_where_and_what_there_is_instead()
    {
        var (library, host) = Pair("1.1.0", "1.2.0", breaks: true);
        var (exit, output, _) = Run(library, "--host", host);

        Assert.Equal(1, exit);
        Assert.Equal(
            $"""
            {library} against calc 1.2.0: incompatible: 1 cause
              Lib 0.0.0.0, no target framework, anycpu; frameworks FRAMEWORKS
              made for calc 1.1.0, module API 1, compatibility RoleTable
              module good 1.0.0 (Good): incompatible; role Calculator 1.0.0 <= library 1.1.0 <= host 1.2.0
              examined 1 assembly, 2 types, 2 methods, 13 type references, 10 member references

              fails-call MOD3001 method-missing Calc.Contracts!Calc.Rounding::Round(System.Double):System.Int32
                Calc.Contracts 0.0.0.0 has no method Calc.Rounding::Round(System.Double):System.Int32: it has one more parameter.
                throws System.MissingMethodException when the method is first called
                there is Calc.Contracts!Calc.Rounding::Round(System.Double,System.Int32):System.Int32
                at Lib!Good::Compute(System.Char,System.Int64):System.Int32 (Lib.cs:2)
                reached by good through Good::Compute


            """.ReplaceLineEndings("\n"),
            System.Text.RegularExpressions.Regex.Replace(output, "frameworks .*", "frameworks FRAMEWORKS"));
    }

    [Fact]
    public void Json_follows_the_schema_and_is_the_same_in_every_run()
    {
        var (library, host) = Pair("1.1.0", "1.2.0", breaks: true);
        var (_, output, _) = Run(library, "--host", host, "--format", "json");
        using var document = JsonDocument.Parse(output);
        var report = document.RootElement.GetProperty("reports")[0];
        var finding = report.GetProperty("findings")[0];

        Assert.Equal(output, Run(library, "--host", host, "--format", "json").Output);
        Assert.Equal(1, document.RootElement.GetProperty("schemaVersion").GetInt32());
        Assert.Equal(["library", "host", "verdict", "modules", "examined", "findings"], report.EnumerateObject().Select(property => property.Name));
        Assert.Equal(
            ["rule", "alias", "level", "stage", "exception", "message", "assembly", "symbol", "where", "modules", "path", "candidates"],
            finding.EnumerateObject().Select(property => property.Name));
        Assert.Equal(("MOD3001", "fails-call", "jit", 2), (finding.GetProperty("rule").GetString(), finding.GetProperty("level").GetString(), finding.GetProperty("stage").GetString(), finding.GetProperty("where")[0].GetProperty("line").GetInt32()));
        Assert.Equal(0, report.GetProperty("modules")[0].GetProperty("findings")[0].GetInt32());
    }

    [Fact]
    public void Several_hosts_make_a_matrix_and_the_worst_answer_is_the_exit_code()
    {
        var (library, fits) = Pair("1.1.0", "1.2.0");
        var breaks = Host("1.3.0", breaks: true);
        var (exit, output, _) = Run(library, "--host", fits, "--host", breaks);

        Assert.Equal(1, exit);
        Assert.StartsWith("library  calc 1.2.0  calc 1.3.0\nLib.dll  compatible    incompatible\n", output, StringComparison.Ordinal);
        Assert.Equal(3, Run(library, _folder.Write("x.dll", "x"), "--host", breaks).Exit);
    }

    [Fact]
    public void A_folder_means_its_module_libraries_and_with_all_every_managed_one()
    {
        var (library, host) = Pair("1.1.0", "1.2.0");
        var folder = Path.GetDirectoryName(library)!;
        FixtureCompiler.CompileTo(folder, "Plain", "public class P { }");
        File.WriteAllText(Path.Combine(folder, "text.dll"), "text");

        Assert.Single(Reports(folder));
        Assert.Equal(2, Reports(folder, "--all").Count);

        List<string?> Reports(params string[] arguments)
        {
            using var document = JsonDocument.Parse(Run([.. arguments, "--host", host, "--format", "json"]).Output);
            return [.. document.RootElement.GetProperty("reports").EnumerateArray().Select(report => report.GetProperty("library").GetProperty("name").GetString())];
        }
    }

    [Fact]
    public void A_nuget_library_without_a_host_gets_an_answer()
    {
        var (exit, output, _) = Run(typeof(FactAttribute).Assembly.Location);
        Assert.Equal(0, exit);
        Assert.Contains("against no host: compatible", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, "does not exist", "nowhere.dll")]
    [InlineData(3, "is not a .NET assembly", "TEXT")]
    [InlineData(3, "Nothing was examined", "FOLDER")]
    [InlineData(1, "MOD0001 not-a-module-library", "PLAIN", "--require-module")]
    [InlineData(1, "MOD0001 not-a-module-library", "PLAIN", "--module", "m")]
    [InlineData(2, "Required argument 'library' missing")]
    [InlineData(2, "Unrecognized option '--nonsense'", "--nonsense")]
    [InlineData(2, "'a/b/c' is no framework", "PLAIN", "--framework", "a/b/c")]
    [InlineData(3, "The framework Nowhere.App is not installed", "PLAIN", "--framework", "Nowhere.App")]
    [InlineData(3, "The host 'nowhere' does not exist", "PLAIN", "--host", "nowhere")]
    [InlineData(3, "holds no .dll", "PLAIN", "--host", "FOLDER")]
    [InlineData(2, "there is no rule 'MOD1'", "explain", "MOD1")]
    public void Bad_input_gets_one_clear_line_and_its_exit_code(int exit, string message, params string[] arguments)
    {
        var plain = FixtureCompiler.CompileTo(_folder.Folder("plain"), "Plain", "public class P { }");
        var text = _folder.Write("text.dll", "text");
        var folder = _folder.Folder("nothing");
        var result = Run([.. arguments.Select(argument => argument switch { "PLAIN" => plain, "TEXT" => text, "FOLDER" => folder, _ => argument })]);

        Assert.Equal(exit, result.Exit);
        Assert.Contains(message, result.Output + result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at Modules.", result.Output + result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_tells_a_rule_by_id_and_alias_and_lists_all()
    {
        Assert.Equal(Run("explain", "MOD3001").Output, Run("explain", "method-missing").Output);
        Assert.Contains("System.MissingMethodException", Run("explain", "mod3001").Output, StringComparison.Ordinal);
        Assert.Equal(Modules.Verifier.Rules.All.Length, Run("explain", "all").Output.TrimEnd().Split('\n').Length);
    }

    [Fact]
    public void Fail_on_decides_which_level_makes_exit_code_1_and_output_goes_to_a_file()
    {
        var host = _folder.Folder("h");
        FixtureCompiler.CompileTo(host, "Host", "namespace H { public class Gone { } public class C { } }");
        var library = FixtureCompiler.CompileTo(_folder.Folder("l"), "Library", "public class D { public H.Gone F; }", Path.Combine(host, "Host.dll"));
        FixtureCompiler.CompileTo(host, "Host", "namespace H { public class C { } }");

        Assert.Equal(0, Run(library, "--host", host).Exit);
        Assert.Equal(1, Run(library, "--host", host, "--fail-on", "latent", "--output", _folder["report.txt"]).Exit);
        Assert.Contains("latent MOD2001", File.ReadAllText(_folder["report.txt"]), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private string Host(string version, bool breaks = false)
    {
        var folder = _folder.Folder($"host-{version}");
        var source = CalculatorHost.Contracts(version);
        FixtureCompiler.CompileTo(folder, "Calc.Contracts", breaks ? source.Replace("Round(double value)", "Round(double value, int digits = 0)", StringComparison.Ordinal) : source, FixtureCompiler.Abstractions);
        File.Copy(FixtureCompiler.Abstractions, Path.Combine(folder, "Modules.Abstractions.dll"), overwrite: true);
        return folder;
    }

    private (string Library, string Host) Pair(string libraryVersion, string hostVersion, bool breaks = false)
    {
        var contracts = CalculatorHost.Build(_folder.Folder("contracts"), libraryVersion);
        return (CalculatorHost.BuildLibrary(_folder.Folder("lib"), "Lib", contracts, Good), Host(hostVersion, breaks));
    }

    private static (int Exit, string Output, string Error) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "modinspect.dll"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
