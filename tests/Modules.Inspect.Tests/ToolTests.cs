using System.Text.Json;
using System.Text.RegularExpressions;

namespace Modules.Inspect.Tests;

/// <summary>What the tool answers, and its exit codes.</summary>
public sealed class ToolTests : IDisposable
{
    private readonly Fixture _fixture = new();

    [Fact]
    public void A_library_that_fits_exits_0_and_spells_the_version_rule_out()
    {
        var (library, host) = (_fixture.Library(), _fixture.Host("1.2.0"));
        var (exit, output, error) = Tool.RunProcess(library, "--host", host);

        Assert.Equal((0, string.Empty), (exit, error));
        Assert.StartsWith($"compatible: {library} against calc 1.2.0\n", output, StringComparison.Ordinal);
        Assert.Contains("module good 1.0.0 (Good): compatible; role Calculator 1.0.0 <= library 1.1.0 <= host 1.2.0", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_library_that_does_not_fit_exits_1_and_says_what_where_what_there_is_instead_and_what_to_do()
    {
        var (library, host) = (_fixture.Library(), _fixture.Host("1.2.0", breaks: true));
        var (exit, output, _) = Tool.RunProcess(library, "--host", host);

        Assert.Equal(1, exit);
        Assert.Equal(
            $"""
            incompatible: {library} against calc 1.2.0, 1 cause
              Lib 0.0.0.0, no target framework, anycpu; made for calc 1.1.0, module API 1, compatible by the role table
              module good 1.0.0 (Good): incompatible; role Calculator 1.0.0 <= library 1.1.0 <= host 1.2.0
              examined 1 assembly, 2 types, 2 methods, 13 type references, 10 member references; FRAMEWORKS

              fails-call MOD3001 method-missing: throws System.MissingMethodException when the method is first called
                Calc.Contracts 0.0.0.0 has no method int Calc.Rounding.Round(double): it has one more parameter.
                  there is   int Calc.Rounding.Round(double, int)
                  where      Good.Compute(char, long) (Lib.cs:2)
                  reached by good through Good.Compute

            what to do ('modinspect explain RULE' tells more)
              MOD3001  Rebuild the library against this host and mend what the compiler then reports; or restore it in the host: an overload with the old signature is enough.

            """.ReplaceLineEndings("\n"),
            Regex.Replace(output, "references; .*", "references; FRAMEWORKS"));
    }

    [Fact]
    public void A_folder_means_its_module_libraries_and_with_all_every_managed_one()
    {
        var folder = Path.GetDirectoryName(_fixture.Library())!;
        FixtureCompiler.CompileTo(folder, "Plain", "public class P { }");
        File.WriteAllText(Path.Combine(folder, "native.dll"), "\u007FELF and more");
        var host = _fixture.Host("1.2.0");

        Assert.Equal(["Lib"], Names(folder));
        Assert.Equal(["Lib", "Plain"], Names(folder, "--all"));
        Assert.Equal(["Lib"], Names(folder, Path.Combine(folder, "Lib.dll")));

        List<string?> Names(params string[] arguments)
        {
            using var document = JsonDocument.Parse(Tool.Run([.. arguments, "--host", host, "--format", "json"]).Output);
            return [.. document.RootElement.GetProperty("reports").EnumerateArray().Select(report => report.GetProperty("library").GetProperty("name").GetString())];
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("version https://git-lfs.github.com/spec/v1")]
    public void A_damaged_file_in_a_folder_is_not_passed_over(string content)
    {
        var folder = Path.GetDirectoryName(_fixture.Library())!;
        File.WriteAllText(Path.Combine(folder, "cut.dll"), content);
        var (exit, output, _) = Tool.Run(folder, "--host", _fixture.Host("1.2.0"));

        Assert.Equal(3, exit);
        Assert.StartsWith("not verified: 1 of 2 libraries against calc 1.2.0\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Folders_within_a_folder_are_not_searched_and_named()
    {
        var plugins = _fixture.Folder.Folder("plugins");
        var one = Directory.CreateDirectory(Path.Combine(plugins, "one")).FullName;
        File.Copy(_fixture.Library(), Path.Combine(one, "Lib.dll"));
        Assert.Equal(
            new Tool.Result(3, string.Empty, $"modinspect: nothing was examined: there is no .dll, and folders within a folder are not searched. Pass '{one}' and what lies beside it.\n"),
            Tool.Run(plugins));
    }

    [Fact]
    public void One_path_in_several_spellings_is_one_host_and_one_library()
    {
        var (library, host) = (_fixture.Library(), _fixture.Host("1.2.0"));
        var folder = Path.GetDirectoryName(library)!;
        Assert.Equal(
            Tool.Run(library, "--host", host),
            Tool.Run(library, Path.Combine(folder, "..", Path.GetFileName(folder), "Lib.dll"), "--host", host, "--host", host + "/"));
    }

    [Fact]
    public void What_to_do_stands_at_the_end_once_a_rule()
    {
        var (library, host) = _fixture.PlainPair(
            "public class D : H.Gone { public static int A() => H.C.A() + new H.Gone2().GetHashCode(); }",
            "namespace H { public class Gone { } public class Gone2 { } public class C { public static int A() => 1; } }",
            "namespace H { public class C { } }");
        var lines = Tool.Run(library, "--host", host).Output.TrimEnd().Split('\n');

        Assert.Equal(["what to do ('modinspect explain RULE' tells more)", "  MOD2001  Re", "  MOD3001  Re"], lines[^3..].Select(line => line[..Math.Min(line.Length, line.StartsWith(' ') ? 13 : 100)]));
        Assert.Equal(2, lines.Count(line => line.Contains("Rebuild", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_nuget_library_without_a_host_gets_an_answer()
    {
        var (exit, output, _) = Tool.Run(typeof(FactAttribute).Assembly.Location);
        Assert.Equal(0, exit);
        Assert.StartsWith("compatible: ", output, StringComparison.Ordinal);
        Assert.Contains("without a host", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_tells_a_rule_by_id_and_alias_and_lists_all()
    {
        Assert.Equal(Tool.Run("explain", "MOD3001").Output, Tool.Run("explain", "method-missing").Output);
        Assert.Contains("System.MissingMethodException", Tool.Run("explain", "mod3001").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("tests/Pairs/MOD3001/arity.cs", Tool.Run("explain", "mod3001").Output, StringComparison.Ordinal);
        Assert.Contains("tests/Pairs/MOD3001/arity.cs", Tool.Run("explain", "mod3001", "--verbose").Output, StringComparison.Ordinal);
        Assert.Equal(Modules.Verifier.Rules.All.Length, Tool.Run("explain", "all").Output.TrimEnd().Split('\n').Length);
    }

    [Fact]
    public void Fail_on_decides_which_level_makes_exit_code_1_and_output_goes_to_a_file()
    {
        var (library, host) = _fixture.PlainPair();

        Assert.Equal(0, Tool.Run(library, "--host", host).Exit);
        Assert.Equal(1, Tool.Run(library, "--host", host, "--fail-on", "latent", "--output", _fixture.Folder["report.txt"]).Exit);
        Assert.Contains("latent MOD2001", File.ReadAllText(_fixture.Folder["report.txt"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Several_formats_at_once_go_to_files_and_the_text_stays_on_standard_output()
    {
        var (library, host) = (_fixture.Library(), _fixture.Host("1.2.0", breaks: true));
        var (json, html) = (_fixture.Folder["r.json"], _fixture.Folder["r.html"]);
        var result = Tool.Run(library, "--host", host, "--format", $"json={json}", "--format", $"html={html}");

        Assert.Equal(Tool.Run(library, "--host", host), result);
        Assert.Equal(Tool.Run(library, "--host", host, "--format", "json").Output, File.ReadAllText(json));
        Assert.StartsWith("<!doctype html>", File.ReadAllText(html), StringComparison.Ordinal);
    }

    [Fact]
    public void A_response_file_holds_arguments_one_a_line()
    {
        var (library, host) = (_fixture.Library(), _fixture.Host("1.2.0"));
        var file = _fixture.Folder.Write("args.rsp", $"# a comment\n{library}\n--host\n{host}\n");

        Assert.Equal(Tool.Run(library, "--host", host), Tool.Run($"@{file}"));
    }

    [Fact]
    public void The_page_of_the_tool_names_every_option_of_its_help()
    {
        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "modinspect.md"));
        var options = Regex.Matches(Tool.Run("--help").Output, "--[a-z-]+").Select(match => match.Value).Distinct().ToList();

        Assert.Contains("--write-baseline", options);
        Assert.All(options, option => Assert.Contains(option, page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("modinspect --fo", "--format")]
    [InlineData("modinspect x.dll --format ", "sarif")]
    [InlineData("modinspect x.dll --fail-on ", "corrupts")]
    [InlineData("modinspect explain MOD30", "MOD3001")]
    public void The_shell_is_offered_what_may_follow(string line, string offered) =>
        Assert.Contains(offered, Tool.RunProcess($"[suggest:{line.Length}]", line).Output.Split('\n'));

    [Theory]
    [InlineData("a.dll")]
    [InlineData("./a b.dll /x/y.dll --host h --host ./h2")]
    [InlineData("a.dll --host h --format json --output o.json")]
    [InlineData("--host h a.dll --format html")]
    public void The_quick_reader_of_common_command_lines_reads_what_the_full_one_reads(string line)
    {
        var arguments = line.Split(' ');
        var root = new System.CommandLine.RootCommand();
        var options = new InspectOptions();
        options.AddTo(root);

        Assert.Equal(Json(options.Read(root.Parse(arguments))), Json(QuickCommandLine.Read(arguments, [])));

        static string Json(object? settings) => JsonSerializer.Serialize(settings);
    }

    [Theory]
    [InlineData("explain MOD3001")]
    [InlineData("--help")]
    [InlineData("a.dll --verbose")]
    [InlineData("a.dll --host")]
    [InlineData("a.dll --host --format")]
    [InlineData("a.dll --format xml")]
    [InlineData("a.dll --format json=x")]
    [InlineData("@a.rsp")]
    [InlineData("--host h")]
    public void The_quick_reader_leaves_every_other_line_to_the_full_one(string line) => Assert.Null(QuickCommandLine.Read(line.Split(' '), ["explain"]));

    public void Dispose() => _fixture.Dispose();
}
