using System.Text.Json;

namespace Modules.Inspect.Tests;

/// <summary>Findings that are accepted, and the reasons that they need.</summary>
public sealed class BaselineTests : IDisposable
{
    private const string Symbol = "Calc.Contracts!Calc.Rounding::Round(System.Double):System.Int32";
    private const string Member = "Lib!Good::Compute(System.Char,System.Int64):System.Int32";

    private readonly Fixture _fixture = new();

    [Fact]
    public void What_is_written_accepts_the_same_findings_and_is_the_same_when_written_again()
    {
        var (library, host, file) = (_fixture.Library(), _fixture.Host("1.2.0", breaks: true), _fixture.Folder["b.json"]);
        Assert.Equal(0, Tool.Run(library, "--host", host, "--write-baseline", file, "--reason", "until 2.0").Exit);
        var first = File.ReadAllText(file);
        var accepted = Tool.Run(library, "--host", host, "--baseline", file);

        Assert.Equal(0, accepted.Exit);
        Assert.StartsWith($"accepted: {library} against calc 1.2.0, 1 accepted\n", accepted.Output, StringComparison.Ordinal);
        Assert.Contains("because    until 2.0\n", accepted.Output, StringComparison.Ordinal);
        Assert.Equal(0, Tool.Run(library, "--host", host, "--write-baseline", file, "--reason", "another").Exit);
        Assert.Equal(first, File.ReadAllText(file));
        using var document = JsonDocument.Parse(first);
        var entry = document.RootElement.GetProperty("accepted")[0];
        Assert.Equal(["MOD3001", Symbol, Member, "until 2.0"], entry.EnumerateObject().Select(property => property.Value.GetString()));
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(0, $", \"member\": \"{Member}\"")]
    [InlineData(1, ", \"member\": \"Lib!Other::M():System.Void\"")]
    [InlineData(0, ", \"hosts\": \"[1.2,1.3)\"")]
    [InlineData(1, ", \"hosts\": \"[1.3,2.0)\"")]
    public void An_entry_holds_for_its_member_and_its_hosts(int exit, string more)
    {
        var file = Write($"{{ \"rule\": \"method-missing\", \"symbol\": \"{Symbol}\"{more}, \"reason\": \"r\" }}");
        Assert.Equal(exit, Tool.Run(_fixture.Library(), "--host", _fixture.Host("1.2.0", breaks: true), "--baseline", file).Exit);
    }

    [Fact]
    public void An_entry_that_nothing_needs_is_warned_of_and_with_strict_baseline_fails()
    {
        var (library, host) = (_fixture.Library(), _fixture.Host("1.2.0"));
        var file = Write($$"""
            { "rule": "MOD3001", "symbol": "{{Symbol}}", "member": "{{Member}}", "reason": "r" },
            { "rule": "MOD3001", "symbol": "X!Y", "member": "NotExamined!Z", "reason": "r" },
            { "rule": "MOD3001", "symbol": "X!Y", "hosts": "[9,)", "reason": "r" }
            """);
        var warned = Tool.Run(library, "--host", host, "--baseline", file);

        Assert.Equal((0, $"modinspect: '{file}': nothing needs the entry MOD3001 {Symbol} at {Member} any more; remove it.\n"), (warned.Exit, warned.Error));
        Assert.Equal(1, Tool.Run(library, "--host", host, "--baseline", file, "--strict-baseline").Exit);
    }

    [Fact]
    public void What_was_never_examined_cannot_be_accepted()
    {
        var broken = _fixture.Folder.Write("broken.dll", "text");
        var file = Write("{ \"rule\": \"MOD1007\", \"symbol\": \"broken\", \"reason\": \"r\" }");
        Assert.Equal(3, Tool.Run(broken, "--baseline", file).Exit);

        // The versions alone reject it, so that nothing was proved: accepting that is no proof.
        var library = _fixture.Library(declaration: string.Empty);
        var versions = Write("{ \"rule\": \"MOD0008\", \"symbol\": \"Lib\", \"reason\": \"r\" }");
        Assert.Equal(3, Tool.Run(library, "--host", _fixture.Host("1.2.0"), "--baseline", versions).Exit);
    }

    [Fact]
    public void A_reference_that_could_not_be_followed_can_be_accepted()
    {
        var (library, _) = _fixture.PlainPair("public class D : H.C { }");
        Assert.Equal(3, Tool.Run(library).Exit);
        Assert.Equal(0, Tool.Run(library, "--write-baseline", _fixture.Folder["b.json"], "--reason", "an optional host").Exit);
    }

    [Theory]
    [InlineData("{", "it is no JSON")]
    [InlineData("[]", "it needs \"schemaVersion\": 1")]
    [InlineData("{ \"schemaVersion\": 2, \"accepted\": [] }", "its schemaVersion is 2")]
    [InlineData("{ \"schemaVersion\": 1, \"accepted\": [ 1 ] }", "entry 1 is no object")]
    [InlineData("{ \"schemaVersion\": 1, \"accepted\": [ { \"symbol\": \"x\", \"reason\": \"r\" } ] }", "entry 1 has no rule")]
    [InlineData("{ \"schemaVersion\": 1, \"accepted\": [ { \"rule\": \"MOD3001\", \"reason\": \"r\" } ] }", "entry 1 (MOD3001) has no symbol")]
    [InlineData("{ \"schemaVersion\": 1, \"accepted\": [ { \"rule\": \"MOD3001\", \"symbol\": \"x\", \"reason\": \" \" } ] }", "has no reason; say why it is accepted")]
    [InlineData("{ \"schemaVersion\": 1, \"accepted\": [ { \"rule\": \"MOD9999\", \"symbol\": \"x\", \"reason\": \"r\" } ] }", "names a rule 'MOD9999', which there is not")]
    [InlineData("{ \"schemaVersion\": 1, \"accepted\": [ { \"rule\": \"MOD3001\", \"symbol\": \"x\", \"hosts\": \"soon\", \"reason\": \"r\" } ] }", "is for hosts 'soon', which is no version range")]
    [InlineData("{ \"schemaVersion\": 1, \"accepted\": [ { \"rule\": \"MOD3001\", \"symbl\": \"x\", \"reason\": \"r\" } ] }", "has an unknown property 'symbl'")]
    public void A_file_that_is_no_baseline_is_refused_with_its_reason(string content, string problem)
    {
        var (exit, output, error) = Tool.Run(_fixture.PlainPair().Library, "--baseline", _fixture.Folder.Write("bad.json", content));
        Assert.Equal((2, string.Empty), (exit, output));
        Assert.Contains(problem, error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    public void Dispose() => _fixture.Dispose();

    private string Write(string entries) => _fixture.Folder.Write($"{Guid.NewGuid():n}.json", $"{{ \"schemaVersion\": 1, \"accepted\": [ {entries} ] }}");
}
