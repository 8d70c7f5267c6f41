using Modules.Inspect.Reports.Text;

namespace Modules.Inspect.Tests;

/// <summary>The text report on a terminal and in a matrix.</summary>
public sealed class TextTests : IDisposable
{
    private const string Two = """
        [Module("good")] public sealed class Good : Calculator { public override int Compute(char a, long b) => 1; }
        [Module("bad")] public sealed class Bad : Calculator { public override int Compute(char a, long b) => Helper.Do(); }
        static class Helper { public static int Do() => Rounding.Round(1.5); }
        public static class Unused { public static int M() => Rounding.Round(1.5); }
        """;

    private readonly Fixture _fixture = new();

    [Fact]
    public void A_terminal_gets_colours_and_links_and_a_pipe_or_no_color_none()
    {
        string[] arguments = [_fixture.Library(), "--host", _fixture.Host("1.2.0", breaks: true)];
        var plain = Tool.Run(arguments).Output;
        var rich = Tool.RunOn(new Terminal(UseColor: true, UseLinks: true), [.. arguments, "--format=html=" + _fixture.Folder["x.html"], _fixture.Library(name: "Other")]).Output;

        Assert.DoesNotContain('\e', plain);
        Assert.StartsWith("\e[1;31mincompatible\e[0m: ", Tool.RunOn(new Terminal(UseColor: true), arguments).Output, StringComparison.Ordinal);
        Assert.Contains("\e]8;;file:///", rich, StringComparison.Ordinal);
        Assert.Equal(plain, Tool.RunOn(new Terminal(UseColor: true, UseLinks: true), [.. arguments, "--no-color"]).Output);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(100)]
    public void Lines_are_wrapped_at_blanks_to_the_width_of_the_terminal_and_lose_nothing(int width)
    {
        string[] arguments = [_fixture.Library(), "--host", _fixture.Host("1.2.0", breaks: true)];
        var wide = Tool.Run(arguments).Output;
        var narrow = Tool.RunOn(new Terminal(UseColor: true, Width: width), arguments).Output;

        Assert.All(narrow.Split('\n'), line => Assert.True(TextPage.VisibleLength(line) <= width || !line.Trim().Contains(' ', StringComparison.Ordinal), line));
        Assert.Equal(Words(wide), Words(System.Text.RegularExpressions.Regex.Replace(narrow, "\e\\[[0-9;]*m", string.Empty)));

        static string[] Words(string text) => text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
    }

    [Fact]
    public void A_matrix_has_the_hosts_in_the_order_of_their_versions_the_declared_range_beside_the_proven_one_and_the_first_host_that_breaks_a_cause()
    {
        var library = _fixture.Library();
        var (exit, output, _) = Tool.Run(library, "--host", _fixture.Host("1.10.0", breaks: true), "--host", _fixture.Host("1.2.0"), "--host", _fixture.Host("1.0.0"));

        Assert.Equal(1, exit);
        Assert.StartsWith(
            $"""
            incompatible: {library} with 2 of 3 hosts

            library  calc 1.0.0        calc 1.2.0  calc 1.10.0       declared  proven
            Lib.dll  incompatible (1)  compatible  incompatible (1)  >= 1.1.0  1.0.0 .. 1.2.0

            Lib.dll: compatible with 1 of 3 hosts

            """.ReplaceLineEndings("\n"),
            output,
            StringComparison.Ordinal);
        Assert.Contains("broken     with calc 1.10.0 only\n", output, StringComparison.Ordinal);
        Assert.Contains("  calc 1.0.0: only the declared versions reject it: everything that it uses binds to this host (--proven admits it)\n", output, StringComparison.Ordinal);
        Assert.Contains("    incompatible  role Calculator 1.0.0 <= library 1.1.0 > host 1.0.0\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_follows_from_one_change_of_the_host_is_one_cause_for_people_and_a_finding_a_type_for_programs()
    {
        var (library, host) = _fixture.PlainPair(
            "public abstract class Own : H.I { } public class D : Own { } public class E : Own { } public class F : H.I { } public class S : H.C { }",
            "namespace H { public interface I { } public class C { } }",
            "namespace H { public interface I { void New(); } public sealed class C { } }");
        var text = Tool.Run(library, "--host", host).Output;
        var json = Tool.Run(library, "--host", host, "--format", "json").Output;

        Assert.StartsWith($"incompatible: {library} against {host}, 2 causes\n", text, StringComparison.Ordinal);
        Assert.Contains("    H.C is sealed now; S derives from it.\n", text, StringComparison.Ordinal);
        Assert.Contains("    void H.I.New() has no default in this host, and these types do not implement it.\n      where      D\n      where      E\n      where      F\n", text, StringComparison.Ordinal);
        Assert.Contains("\"symbol\": \"Plain!E::New\"", json, StringComparison.Ordinal);
        Assert.Equal(3, json.Split("\"root\": \"Host!H.I::New():System.Void\"").Length - 1);
        Assert.StartsWith(
            $"accepted: {library} against {host}, 2 accepted\n",
            Tool.Run(library, "--host", host, "--write-baseline", _fixture.Folder["b.json"], "--reason", "known").Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Places_that_look_the_same_are_told_once()
    {
        var (library, host) = _fixture.PlainPair(
            "public class D { public void F() { System.Action a = () => H.C.A(); System.Action b = () => H.C.A(); a(); b(); } }",
            "namespace H { public class C { public static void A() { } } }",
            "namespace H { public class C { } }");

        Assert.Equal(2, Tool.Run(library, "--host", host).Output.Split("D.F (lambda)").Length);
        Assert.Equal(2, Tool.Run(library, "--host", host, "--format", "markdown").Output.Split("D.F (lambda)").Length);
    }

    [Fact]
    public void The_lines_of_a_file_are_told_after_its_name()
    {
        var (library, host) = _fixture.PlainPair(
            "public class D { public int F()\n{ var a = H.C.A(1);\n return a + H.C.A(a); } }",
            "namespace H { public class C { public static int A(int a) => 1; } }",
            "namespace H { public class C { public static int A(ref int a) => 1; } }");
        var output = Tool.Run(library, "--host", host).Output;

        Assert.Contains("      where      D.F() (Plain.cs:2, 3)\n", output, StringComparison.Ordinal);
        Assert.Contains("parameter 1 differs: System.Int32 -> ref System.Int32.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_library_without_open_compatibility_has_the_rule_of_one_version_spelled()
    {
        var library = _fixture.Library(declaration: string.Empty);
        var output = Tool.Run(library, "--host", _fixture.Host("1.2.0")).Output;
        Assert.Contains("made for calc 1.1.0, module API 1, for this version only", output, StringComparison.Ordinal);
        Assert.Contains("only the declared versions reject it", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_library_for_another_host_and_a_module_that_is_not_there_are_told_as_such()
    {
        var library = _fixture.Library();
        var other = _fixture.Folder.Folder("other");
        FixtureCompiler.CompileTo(other, "Other.Contracts", "[assembly: Modules.ModuleHost(\"other\", \"3.0.0\")]", FixtureCompiler.Abstractions);

        Assert.Contains("module good 1.0.0 (Good): incompatible; library for calc 1.1.0; this host is other 3.0.0\n", Tool.Run(library, "--host", other).Output, StringComparison.Ordinal);
        Assert.Contains("      module     god\n", Tool.Run(library, "--host", _fixture.Host("1.2.0"), "--module", "god").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_no_module_reaches_stands_in_a_section_of_its_own_and_the_path_to_what_one_reaches_is_told()
    {
        var host = _fixture.Host("1.2.0", breaks: true);
        var output = Tool.Run(_fixture.Library(body: Two), "--host", host).Output;
        Assert.Contains("module good (Good): compatible;", output, StringComparison.Ordinal);
        Assert.Contains("module bad (Bad): incompatible;", output, StringComparison.Ordinal);
        Assert.Contains("reached by bad through Bad.Compute -> Helper.Do", output, StringComparison.Ordinal);

        var unreached = Tool.Run(_fixture.Library(body: Two.Replace("=> Helper.Do()", "=> 2", StringComparison.Ordinal)), "--host", host);
        Assert.Equal(0, unreached.Exit);
        Assert.Contains("  not reached by any module: rejects nobody; only reflection gets there\n\n  latent MOD3001", unreached.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Quiet_says_the_verdicts_and_verbose_the_exact_symbols()
    {
        string[] arguments = [_fixture.Library(), "--host", _fixture.Host("1.2.0", breaks: true)];
        Assert.Single(Tool.Run([.. arguments, "--quiet"]).Output.TrimEnd().Split('\n'));
        Assert.Contains("symbol     Calc.Contracts!Calc.Rounding::Round(System.Double):System.Int32\n", Tool.Run([.. arguments, "--verbose"]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Libraries_that_simply_fit_are_a_row_and_no_more()
    {
        var output = Tool.Run(_fixture.Library(), _fixture.Library(name: "Other"), "--host", _fixture.Host("1.2.0")).Output;
        Assert.Equal(
            """
            compatible: 2 libraries against calc 1.2.0

            library    calc 1.2.0  declared
            Lib.dll    compatible  >= 1.1.0
            Other.dll  compatible  >= 1.1.0

            """.ReplaceLineEndings("\n"),
            output);
    }

    public void Dispose() => _fixture.Dispose();
}
