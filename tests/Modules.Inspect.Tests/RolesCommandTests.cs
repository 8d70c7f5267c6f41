using System.Text.Json;
using System.Text.RegularExpressions;

namespace Modules.Inspect.Tests;

/// <summary><c>modinspect roles</c> as a user runs it.</summary>
public sealed class RolesCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_table_that_is_not_true_exits_1_and_says_what_it_should_be_and_why()
    {
        var (older, newer) = Hosts(members: "public abstract void Reset();");
        var (exit, output, error) = Tool.Run("roles", newer, "--since", older);

        Assert.Equal((1, string.Empty), (exit, error));
        Assert.Equal(
            $"""
            calc 1.2.0 ({newer}) since calc 1.1.0 ({older}): the role table is not true: 1 problem
              module API 1 to 1; frameworks FRAMEWORKS
              Role 'Calculator' says since 1.0.0, but a library compiled against 1.1.0 may break. Make it 1.2.0.

              role        class            since  from 1.1.0  since should be
              Calculator  Calc.Calculator  1.0.0  broken      1.2.0
              Greeter     Calc.Greeter     1.0.0  compatible  1.0.0

              service      from 1.1.0
              Calc.IClock  compatible

            fails-type MOD4001 abstract-not-implemented void Calc.Calculator.Reset()
              A class derived from Calc.Calculator does not implement void Calc.Calculator.Reset(), which is abstract in this host.
              throws System.TypeLoadException when the type is loaded
              met by implementers of role Calculator

            """.ReplaceLineEndings("\n"),
            Regex.Replace(output, "frameworks .*", "frameworks FRAMEWORKS"));
    }

    [Fact]
    public void A_table_that_is_true_exits_0_with_and_without_an_older_host()
    {
        var (older, newer) = Hosts(members: "public virtual void Reset() { }");

        Assert.Equal(0, Tool.Run("roles", newer).Exit);
        Assert.Equal(0, Tool.Run("roles", newer, "--since", older).Exit);
    }

    [Fact]
    public void Json_has_rows_and_changes_and_is_the_same_in_every_run()
    {
        var (older, newer) = Hosts(members: "public abstract void Reset();");
        var (exit, output, _) = Tool.Run("roles", newer, "--since", older, "--format", "json");
        using var document = JsonDocument.Parse(output);
        var row = document.RootElement.GetProperty("roles")[0];
        var change = document.RootElement.GetProperty("changes")[0];

        Assert.Equal(1, exit);
        Assert.Equal(("broken", "1.0.0", "1.2.0"), (row.GetProperty("state").GetString(), row.GetProperty("since").GetString(), row.GetProperty("expectedSince").GetString()));
        Assert.Equal(("MOD4001", "fails-type", "implementers"), (change.GetProperty("rule").GetString(), change.GetProperty("level").GetString(), change.GetProperty("sides")[0].GetString()));
        Assert.Equal(output, Tool.Run("roles", newer, "--since", older, "--format", "json").Output);
    }

    [Fact]
    public void Hosts_the_wrong_way_round_are_a_mistake_in_the_command_line_and_a_folder_without_roles_is_not_verified()
    {
        var (older, newer) = Hosts(members: "");
        FixtureCompiler.CompileTo(_folder["plain"], "App", "public class A { }");

        var (exit, output, error) = Tool.Run("roles", older, "--since", newer);
        Assert.Equal((2, string.Empty, "modinspect: 'calc 1.2.0' is newer than 'calc 1.1.0'. Pass the older build as the one to compare with.\n"), (exit, output, error));
        Assert.Equal(3, Tool.Run("roles", _folder["plain"]).Exit);
        Assert.Equal(3, Tool.Run("roles", _folder["nowhere"]).Exit);
    }

    public void Dispose() => _folder.Dispose();

    private (string Older, string Newer) Hosts(string members)
    {
        CalculatorHost.Build(_folder["1.1.0"], "1.1.0");
        CalculatorHost.Build(_folder["1.2.0"], "1.2.0", members: members);
        return (_folder["1.1.0"], _folder["1.2.0"]);
    }
}
