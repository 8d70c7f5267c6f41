namespace Modules.Inspect.Tests;

/// <summary>The lines that MSBuild and editors read.</summary>
public sealed class MsBuildFormatTests : IDisposable
{
    private readonly Fixture _fixture = new();

    [Fact]
    public void What_breaks_is_an_error_at_its_line_with_the_rule_as_its_code()
    {
        var (exit, output, _) = Tool.Run(_fixture.Library(), "--host", _fixture.Host("1.2.0", breaks: true), "--format", "msbuild");

        Assert.Equal(1, exit);
        Assert.Equal(
            "Lib.cs(2): error MOD3001: Calc.Contracts 0.0.0.0 has no method int Calc.Rounding.Round(double): it has one more parameter. At run time it throws System.MissingMethodException. 'modinspect explain MOD3001' tells more.\n",
            output);
    }

    [Fact]
    public void What_several_types_fail_by_is_told_once()
    {
        var (library, host) = _fixture.PlainPair(
            "public class D : H.I { } public class E : H.I { }",
            "namespace H { public interface I { } }",
            "namespace H { public interface I { void New(); } }");
        var (exit, output, _) = Tool.Run(library, "--host", host, "--all", "--format", "msbuild");

        Assert.Equal(1, exit);
        Assert.Contains(" error MOD4002: ", Assert.Single(output.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public void What_fits_gives_no_line()
    {
        var (exit, output, error) = Tool.Run(_fixture.Library(), "--host", _fixture.Host("1.2.0"), "--format", "msbuild");

        Assert.Equal((0, string.Empty, string.Empty), (exit, output, error));
    }

    [Fact]
    public void What_has_no_line_is_said_of_the_library_and_several_hosts_are_told_apart()
    {
        var library = _fixture.Library("1.3.0");
        var (exit, output, _) = Tool.Run(library, "--host", _fixture.Host("1.2.0"), "--host", _fixture.Host("1.3.0"), "--format", "msbuild");

        Assert.Equal(1, exit);
        Assert.StartsWith($"{library} : error MOD0006: against calc 1.2.0: ", output, StringComparison.Ordinal);
        Assert.Single(output.Trim().Split('\n'));
    }

    [Fact]
    public void Nothing_verified_is_an_error_and_what_is_accepted_is_none()
    {
        var garbage = _fixture.Folder.Write("garbage.dll", "garbage");
        var (exit, output, _) = Tool.Run(garbage, "--host", _fixture.Host("1.2.0"), "--format", "msbuild");
        Assert.Equal(3, exit);
        Assert.StartsWith($"{garbage} : error MOD1007: ", output, StringComparison.Ordinal);

        var baseline = _fixture.Folder["known.json"];
        var host = _fixture.Host("1.3.0", breaks: true);
        Tool.Run(_fixture.Library(), "--host", host, "--write-baseline", baseline, "--reason", "known");
        Assert.Equal((0, string.Empty), (Tool.Run(_fixture.Library(), "--host", host, "--format", "msbuild", "--baseline", baseline).Exit, Tool.Run(_fixture.Library(), "--host", host, "--format", "msbuild", "--baseline", baseline).Output));
    }

    public void Dispose() => _fixture.Dispose();
}
