namespace Modules.Verifier.Tests.Manifests;

/// <summary>The document's table: role version &lt;= library version &lt;= host version.</summary>
public sealed class VersionTableTests
{
    private const string Adder = """
        [Module("adder")] public sealed class Adder : Calculator { public override int Compute(char a, long b) => 0; }
        """;

    [Theory]
    [InlineData("0.18.0", "0.18.0", "0.18.0", null)]
    [InlineData("1.0.0", "0.18.0", "0.18.0", null)]
    [InlineData("1.0.0", "0.18.0", "0.21.0", null)]
    [InlineData("0.18.0", "0.18.0", "1.0.0", "MOD0006")]
    [InlineData("1.0.0", "0.21.0", "0.18.0", "MOD0007")]
    [InlineData("1.0.0", "1.0.0", "0.18.0", "MOD0007")]
    [InlineData("1.0.0", null, "0.18.0", "MOD0007")]
    [InlineData("1.0.0", "0.18.0", "1.0.0-rc.1", null)]
    [InlineData("1.0.0-rc.1", "0.18.0", "1.0.0", "MOD0006")]
    [InlineData("1.0.0+build.5", "0.18.0", "1.0.0+build.9", null)]
    public void A_library_that_declares_compatibility_loads_inside_the_window(string host, string? role, string library, string? rule) =>
        AssertRule(host, role, library, ", Compatibility = LibraryCompatibility.RoleTable", VersionPolicy.Declared, rule);

    [Theory]
    [InlineData("1.0.0", "0.18.0", "1.0.0", null)]
    [InlineData("1.0.0", "0.18.0", "0.21.0", "MOD0008")]
    [InlineData("0.18.0", "0.18.0", "1.0.0", "MOD0006")]
    public void A_library_that_declares_none_loads_at_its_exact_version_only(string host, string? role, string library, string? rule) =>
        AssertRule(host, role, library, string.Empty, VersionPolicy.Declared, rule);

    [Theory]
    [InlineData("1.0.0", "0.18.0", "0.21.0")]
    [InlineData("0.18.0", "0.18.0", "1.0.0")]
    [InlineData("1.0.0", "1.0.0", "0.18.0")]
    public void A_host_may_admit_every_version_whose_binding_is_proved(string host, string? role, string library) =>
        AssertRule(host, role, library, string.Empty, VersionPolicy.Proven, null);

    private static void AssertRule(string host, string? role, string library, string declaration, VersionPolicy policy, string? rule)
    {
        using var calc = new CalcFolder();
        using var surface = calc.Host(host, role);
        var verdict = new LibraryVerifier(surface, new VerifierOptions { VersionPolicy = policy }).Verify(calc.Library(Adder, library, declaration));

        Assert.Equal(rule is null ? VerdictKind.Compatible : VerdictKind.Incompatible, verdict.Kind);
        Assert.Equal(rule is null ? [] : [rule], verdict.Findings.Where(finding => finding.Level > FindingLevel.Info).Select(finding => finding.Rule.Id));
        Assert.Equal(rule is null, verdict.IsAccepted);
    }
}
