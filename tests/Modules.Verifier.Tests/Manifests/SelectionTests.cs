namespace Modules.Verifier.Tests.Manifests;

/// <summary>The laws between the modules of a selection.</summary>
public sealed class SelectionTests : IDisposable
{
    private readonly CalcFolder _calc = new();

    [Fact]
    public void A_selection_whose_requirements_are_met_is_accepted() =>
        AssertFindings([], Module("a", "1.0.0", "[RequiresModule(\"b\", \"[1.0,2.0)\")]"), Module("b", "1.5.0", ""));

    [Fact]
    public void A_required_module_must_be_selected() => AssertFindings(
        [("MOD0020", "Module 'a' (LIB1) requires module 'b' [1.0,2.0), which is not selected.")],
        Module("a", "1.0.0", "[RequiresModule(\"b\", \"[1.0,2.0)\")]"));

    [Fact]
    public void A_required_module_must_have_the_version() => AssertFindings(
        [("MOD0021", "Module 'a' (LIB1) requires module 'b' [1.0,2.0); selected is 2.0.0 (LIB2).")],
        Module("a", "1.0.0", "[RequiresModule(\"b\", \"[1.0,2.0)\")]"),
        Module("b", "2.0.0", ""));

    [Fact]
    public void Modules_that_exclude_each_other_are_not_selected_together() => AssertFindings(
        [("MOD0022", "Module 'a' (LIB1) cannot work beside module 'b' (LIB2). Select one of them only.")],
        Module("a", "1.0.0", "[ConflictsWithModule(\"b\")]"),
        Module("b", "2.0.0", ""));

    [Fact]
    public void A_conflict_with_other_versions_does_no_harm() =>
        AssertFindings([], Module("a", "1.0.0", "[ConflictsWithModule(\"b\", \"[1.0,2.0)\")]"), Module("b", "2.0.0", ""));

    [Fact]
    public void A_circle_is_spelt_out() => AssertFindings(
        [("MOD0023", "Modules require each other in a circle: a -> b -> c -> a. One of them must do without the other.")],
        Module("a", "1.0.0", "[RequiresModule(\"b\")]"),
        Module("b", "1.0.0", "[RequiresModule(\"c\")]"),
        Module("c", "1.0.0", "[RequiresModule(\"a\")]"));

    [Fact]
    public void A_name_stands_once_in_a_selection() => AssertFindings(
        [("MOD0014", "The name 'a' is given to a module by each of LIB1 and LIB2. Select one of them only.")],
        Module("a", "1.0.0", ""),
        Module("a", "1.0.0", ""));

    public void Dispose() => _calc.Dispose();

    private string Module(string name, string version, string attributes) => _calc.Library(
        $$"""[Module("{{name}}", Version = "{{version}}")] {{attributes}} public sealed class M : Greeter { public override string Greet(string n) => n; }""",
        name: $"Lib{name}");

    private void AssertFindings((string Rule, string Message)[] expected, params string[] libraries)
    {
        using var host = _calc.Host("1.2.0");
        var verdict = new LibraryVerifier(host).VerifySelection([.. libraries.Select(path => new LibraryRequest(path))]);
        Assert.Equal(
            expected,
            verdict.Findings.Select(finding => (finding.Rule.Id, libraries.Select((path, index) => (path, index)).Aggregate(finding.Message, (text, library) => text.Replace($"'{library.path}'", $"LIB{library.index + 1}", StringComparison.Ordinal)))));
        Assert.Equal(expected.Length == 0, verdict.IsAccepted);
    }
}
