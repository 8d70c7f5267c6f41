using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Json.Schema;

namespace Modules.Inspect.Tests;

/// <summary>The formats for machines and pages: each follows its public description, and the same input gives the same bytes.</summary>
public sealed class FormatTests : IDisposable
{
    private readonly Fixture _fixture = new();

    [Fact]
    public void Json_has_the_properties_of_the_contract_in_their_order()
    {
        using var document = JsonDocument.Parse(Tool.Run(_fixture.Library(), "--host", _fixture.Host("1.2.0", breaks: true), "--format", "json").Output);
        var report = document.RootElement.GetProperty("reports")[0];
        var finding = report.GetProperty("findings")[0];

        Assert.Equal(["schemaVersion", "tool", "reports"], Names(document.RootElement));
        Assert.Equal(["library", "host", "verdict", "modules", "examined", "findings"], Names(report));
        Assert.Equal(["path", "name", "version", "targetFramework", "architecture", "mvid", "sha256", "manifest"], Names(report.GetProperty("library")));
        Assert.Equal(["host", "hostVersion", "moduleApi", "compatibility", "modules"], Names(report.GetProperty("library").GetProperty("manifest")));
        Assert.Equal(["path", "name", "version", "frameworks"], Names(report.GetProperty("host")));
        Assert.Equal(["rule", "alias", "level", "stage", "exception", "message", "assembly", "symbol", "where", "modules", "path", "candidates"], Names(finding));
        Assert.Equal(["member", "ilOffset", "file", "line"], Names(finding.GetProperty("where")[0]));
        Assert.Equal(
            ("MOD3001", "fails-call", "jit", 2),
            (finding.GetProperty("rule").GetString(), finding.GetProperty("level").GetString(), finding.GetProperty("stage").GetString(), finding.GetProperty("where")[0].GetProperty("line").GetInt32()));
        Assert.Equal(0, report.GetProperty("modules")[0].GetProperty("findings")[0].GetInt32());

        static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(property => property.Name);
    }

    [Theory]
    [InlineData("json", "report.schema.json")]
    [InlineData("sarif", "sarif-2.1.0.json")]
    public void The_output_is_valid_by_its_schema(string format, string schema)
    {
        foreach (var arguments in Runs())
        {
            AssertValid(Tool.Run([.. arguments, "--format", format]).Output, schema);
        }
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("markdown")]
    [InlineData("html")]
    public void Every_run_gives_the_same_bytes(string format)
    {
        foreach (var arguments in Runs())
        {
            Assert.Equal(Tool.Run([.. arguments, "--format", format]), Tool.Run([.. arguments, "--format", format]));
        }
    }

    [Fact]
    public void Sarif_fingerprints_differ_between_causes_and_stay_over_a_rebuild_of_the_library()
    {
        const string Body = """[Module("m")] public sealed class M : Calculator { public override int Compute(char a, long b) => Rounding.Round(1.5) + (new Gone() is null ? 1 : 0); }""";
        var host = _fixture.Host("1.2.0", breaks: true);
        var before = Results(_fixture.Library(body: Body.Replace("new Gone() is null", "typeof(IClock) is null", StringComparison.Ordinal)), host);
        var after = Results(_fixture.Library(body: "\n\npublic class New { }\n" + Body.Replace("new Gone() is null", "typeof(IClock) is null", StringComparison.Ordinal)), host);

        Assert.NotEmpty(before);
        Assert.Equal(before.Count, before.Select(Fingerprint).Distinct().Count());
        Assert.Equal(before.Select(Fingerprint), after.Select(Fingerprint));
        Assert.Equal("error", before[0].GetProperty("level").GetString());
        Assert.Equal("Lib.cs", before[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString());

        static string? Fingerprint(JsonElement result) => result.GetProperty("partialFingerprints").GetProperty("modinspect/v1").GetString();
    }

    [Fact]
    public void Sarif_says_what_the_baseline_says()
    {
        var (library, host, baseline) = (_fixture.Library(), _fixture.Host("1.2.0", breaks: true), _fixture.Folder["b.json"]);
        Tool.Run(library, "--host", host, "--write-baseline", baseline, "--reason", "known");
        var accepted = Results(library, host, "--baseline", baseline);
        var fixedNow = Results(library, _fixture.Host("1.2.1"), "--baseline", baseline);

        Assert.Equal(("unchanged", "known"), (accepted[0].GetProperty("baselineState").GetString(), accepted[0].GetProperty("suppressions")[0].GetProperty("justification").GetString()));
        Assert.Equal("absent", Assert.Single(fixedNow).GetProperty("baselineState").GetString());
        Assert.Equal(
            accepted[0].GetProperty("partialFingerprints").GetRawText(),
            fixedNow[0].GetProperty("partialFingerprints").GetRawText());
        AssertValid(Tool.Run(library, "--host", host, "--baseline", baseline, "--format", "sarif").Output, "sarif-2.1.0.json");
        AssertValid(Tool.Run(library, "--host", host, "--baseline", baseline, "--format", "json").Output, "report.schema.json");
        AssertValid(File.ReadAllText(baseline), "baseline.schema.json");
    }

    [Fact]
    public void Markdown_has_the_answer_the_matrix_and_folded_causes()
    {
        var output = Tool.Run(_fixture.Library(), "--host", _fixture.Host("1.2.0"), "--host", _fixture.Host("1.3.0", breaks: true), "--format", "markdown").Output;

        Assert.StartsWith("<!-- modinspect -->\n### :x: incompatible: ", output, StringComparison.Ordinal);
        Assert.Contains("| library | calc 1.2.0 | calc 1.3.0 | declared | proven |\n| --- | --- | --- | --- | --- |\n", output, StringComparison.Ordinal);
        Assert.Contains("<details><summary><b>fails-call</b> MOD3001 Calc.Contracts 0.0.0.0 has no method int Calc.Rounding.Round(double): it has one more parameter.</summary>\n", output, StringComparison.Ordinal);
        Assert.Equal(Regex.Count(output, "<details>"), Regex.Count(output, "</details>"));
    }

    [Fact]
    public void The_page_needs_nothing_else_and_lets_nothing_else_act()
    {
        var page = Tool.Run(_fixture.Library(), "--host", _fixture.Host("1.2.0"), "--host", _fixture.Host("1.3.0", breaks: true), "--format", "html").Output;

        Assert.DoesNotMatch("(src|href|url)\\s*[=(]\\s*[\"']?(https?:)?//", page);
        foreach (var element in new[] { "style", "script" })
        {
            var content = Regex.Match(page, $"<{element}>(.*?)</{element}>", RegexOptions.Singleline).Groups[1].Value;
            Assert.Contains($"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}", System.Net.WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        }

        Assert.Contains("prefers-color-scheme: dark", page, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=\"", page, StringComparison.Ordinal);
        Assert.Contains("data-assembly=\"Calc.Contracts\"", page, StringComparison.Ordinal);
        Assert.Contains("int <span class=\"ns\">Calc.<wbr></span><b>Rounding.<wbr>Round</b>(double)", page, StringComparison.Ordinal);
        Assert.Contains("<li><code><span class=\"ns\"></span><b>Good.<wbr>Compute</b></code></li>", page, StringComparison.Ordinal);
    }

    public void Dispose() => _fixture.Dispose();

    private IEnumerable<string[]> Runs()
    {
        var (plain, plainHost) = _fixture.PlainPair();
        yield return [_fixture.Library(), "--host", _fixture.Host("1.2.0")];
        yield return [_fixture.Library(), plain, _fixture.Folder.Write("text.dll", "text"), "nowhere.dll", "--host", _fixture.Host("1.3.0", breaks: true), "--host", _fixture.Host("1.0.0"), "--host", plainHost];
        yield return [plain];
        yield return [_fixture.Folder.Folder("nothing")];
    }

    private static List<JsonElement> Results(string library, string host, params string[] more)
    {
        using var document = JsonDocument.Parse(Tool.Run([library, "--host", host, "--format", "sarif", .. more]).Output);
        return [.. document.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(result => result.Clone())];
    }

    private static void AssertValid(string json, string schema)
    {
        using var document = JsonDocument.Parse(json);
        var result = Schemas.Get(schema).Evaluate(document.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
        Assert.True(result.IsValid, string.Join('\n', (result.Details ?? []).Where(detail => detail.Errors is not null).Select(detail => $"{detail.InstanceLocation}: {string.Join(", ", detail.Errors!.Values)}")));
    }
}

/// <summary>The schemas beside the tests; each is registered once.</summary>
internal static class Schemas
{
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, Lazy<JsonSchema>> Known = new(StringComparer.Ordinal);

    public static JsonSchema Get(string name) => Known.GetOrAdd(name, static file => new Lazy<JsonSchema>(() => JsonSchema.FromFile(Path.Combine(AppContext.BaseDirectory, "schemas", file)))).Value;
}
