namespace Modules.Verifier.Tests.Roles;

/// <summary>What became of roles and services since an older host, and whether the table says so. The CLR judges: a real library is run against both hosts.</summary>
public sealed class RoleTableTests : IDisposable
{
    private const string Least = "public class M : Role { protected override int Do(In x) => 1; }";
    private const string Overrides = "public class M : Role { protected override int Do(In x) => 1; public override int Ask() => 2; }";
    private const string BaseCall = "public class M : Role { protected override int Do(In x) => 1; public override int Ask() => base.Ask(); }";
    private const string UsesInput = "public class M : Role { protected override int Do(In x) => x.Value; }";
    private const string ReturnsOutput = "public class M : Role { protected override int Do(In x) => 1; public override Out Make() => new Out(1); }";
    private const string ImplementsCallback = "public class M : Role { protected override int Do(In x) { On(new C()); return 1; } class C : ICallback { public void Done() { } } }";
    private const string AsksService = "public class M : Role { readonly IClock clock; public M(IClock clock) { this.clock = clock; } protected override int Do(In x) => (int)clock.Now; }";

    private const string Role = "[ModuleRole(\"Role\", Since = \"1.0.0\")] public abstract class Role { protected abstract int Do(In x); public virtual int Ask() => 0; public virtual Out Make() => null; protected void On(ICallback c) { } }";
    private const string In = "public sealed class In { public int Value => 1; }";
    private const string Out = "public class Out { public Out(int value) { } }";
    private const string Callback = "public interface ICallback { void Done(); }";
    private const string Clock = "[ModuleService] public interface IClock { long Now { get; } }";

    private readonly TemporaryFolder _folder = new();

    /// <summary>A change of the contracts, a library that was compiled before it, and what the table says.</summary>
    public static TheoryData<string, string, string, string, PromiseState, string?> Changes => new()
    {
        { "nothing", Role, Role, Least, PromiseState.Compatible, null },
        { "abstract member added", "public virtual int Ask() => 0;", "public virtual int Ask() => 0; public abstract void More();", Least, PromiseState.Broken, "MOD4001 Implementers Calc.Contracts!Role::More():System.Void" },
        { "virtual member added", "public virtual int Ask() => 0;", "public virtual int Ask() => 0; public virtual void More() { }", Least, PromiseState.Compatible, null },
        { "member became abstract", "public virtual int Ask() => 0;", "public abstract int Ask();", BaseCall, PromiseState.Broken, "MOD4001 Implementers Calc.Contracts!Role::Ask():System.Int32" },
        { "member became sealed", "public virtual int Ask() => 0; public virtual Out", "public int Ask() => 0; public virtual Out", BaseCall, PromiseState.Compatible, "MOD4012 Implementers Calc.Contracts!Role::Ask():System.Int32" },
        { "member removed", "public virtual int Ask() => 0;", "", BaseCall, PromiseState.Broken, "MOD3001 Callers, Implementers Calc.Contracts!Role::Ask():System.Int32" },
        { "access widened", "protected abstract int Do", "public abstract int Do", Least, PromiseState.Broken, "MOD4006 Implementers Calc.Contracts!Role::Do(In):System.Int32" },
        { "constructor hidden", "public abstract class Role {", "public abstract class Role { internal Role() { }", Overrides, PromiseState.Broken, "MOD5002 Implementers Calc.Contracts!Role::.ctor():System.Void" },
        { "input lost a member", "public int Value => 1;", "", UsesInput, PromiseState.Broken, "MOD3001 Callers Calc.Contracts!In::get_Value():System.Int32" },
        { "input got a member", "public int Value => 1;", "public int Value => 1; public int More => 2;", UsesInput, PromiseState.Compatible, null },
        { "output sealed", "public class Out", "public sealed class Out", ReturnsOutput + " public class Own : Out { public Own() : base(1) { } }", PromiseState.Broken, "MOD2004 Implementers Calc.Contracts!Out" },
        { "output has one more argument", "public Out(int value)", "public Out(int value, int more = 0)", ReturnsOutput, PromiseState.Broken, "MOD3001 Callers, Implementers Calc.Contracts!Out::.ctor(System.Int32):System.Void" },
        { "callback asks for more", "void Done();", "void Done(); void Failed();", ImplementsCallback, PromiseState.Broken, "MOD4002 Implementers Calc.Contracts!ICallback::Failed():System.Void" },
        { "callback asks for more with a default", "void Done();", "void Done(); void Failed() { }", ImplementsCallback, PromiseState.Compatible, null },
        { "service lost a member", "long Now { get; }", "long Later { get; }", AsksService, PromiseState.Broken, "MOD3001 Callers Calc.Contracts!IClock::get_Now():System.Int64" },
        { "service got a member", "long Now { get; }", "long Now { get; } long Later { get; }", AsksService, PromiseState.Compatible, null },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void The_table_says_what_the_runtime_does(string name, string before, string after, string library, PromiseState state, string? change)
    {
        var (older, newer) = Build("1.1.0", "1.2.0", contracts => contracts.Replace(before, after, StringComparison.Ordinal));
        var compiled = FixtureCompiler.CompileTo(_folder["library"], "Library", $"using Modules;\n{library}", Directory.GetFiles(older, "*.dll"));
        var table = Compare(newer, older);
        var row = Assert.Single(table.Roles);

        Assert.Equal((name, state), (name, row.State));
        Assert.Equal(state == PromiseState.Compatible, table.IsTrue);
        Assert.Equal(state == PromiseState.Compatible ? "1.0.0" : "1.2.0", row.ExpectedSince);
        if (change is null)
        {
            Assert.DoesNotContain(table.Changes, found => !found.Roles.IsEmpty || !found.Services.IsEmpty);
        }
        else
        {
            Assert.Contains(change, table.Changes.Select(found => $"{found.Rule.Id} {found.Sides} {found.Symbol}"));
        }

        Assert.False(RuntimeOracle.Ask(older, compiled).IsBroken);
        var truth = RuntimeOracle.Ask(newer, compiled);
        Assert.True(truth.IsBroken || state == PromiseState.Compatible || change!.StartsWith("MOD5002", StringComparison.Ordinal), $"The runtime says:\n{truth}");
        Assert.True(!truth.IsBroken || state == PromiseState.Broken, $"The runtime says:\n{truth}");
    }

    /// <summary>The role's version before and after, the hosts', whether the role broke, and what it should be.</summary>
    public static TheoryData<string, string, string?, string?, bool, string?, bool> Versions => new()
    {
        { "1.1.0", "1.2.0", "1.0.0", "1.0.0", false, "1.0.0", true },
        { "1.1.0", "1.2.0", "1.0.0", "1.2.0", false, "1.0.0", true },
        { "1.1.0", "1.2.0", "1.0.0", "0.9.0", false, "1.0.0", false },
        { "1.1.0", "1.2.0", "1.0.0", "1.0.0", true, "1.2.0", false },
        { "1.1.0", "1.2.0", "1.0.0", "1.1.0", true, "1.2.0", false },
        { "1.1.0", "1.2.0", "1.0.0", "1.2.0", true, "1.2.0", true },
        { "1.1.0", "1.2.0", "1.0.0", "1.1.1", true, "1.1.1", true },
        { "1.1.0", "1.2.0", "1.0.0", null, true, "1.2.0", true },
        { "1.1.0", "1.1.0", "1.0.0", "1.0.0", false, "1.0.0", true },
        { "1.1.0", "1.1.0", "1.0.0", "1.0.0", true, null, false },
        { "1.1.0", "1.2.0-rc.1", "1.0.0", "1.2.0-rc.1", true, "1.2.0-rc.1", true },
        { "1.1.0", "1.2.0-rc.1", "1.0.0", "1.2.0", true, "1.2.0-rc.1", false },
        { "1.1.0", "1.2.0", "1.0.0", "1.3.0", false, "1.0.0", false },
        { "1.1.0", "1.2.0", "1.0.0", "soon", false, "1.0.0", false },
        { "1.1.0", "1.2.0", null, null, false, "1.1.0", true },
    };

    [Theory]
    [MemberData(nameof(Versions))]
    public void A_role_that_broke_is_above_the_older_host_and_no_role_is_above_its_own(
        string olderVersion, string newerVersion, string? olderSince, string? newerSince, bool isBroken, string? expected, bool isTrue)
    {
        var (older, newer) = Build(olderVersion, newerVersion, contracts => isBroken ? contracts.Replace("public virtual int Ask() => 0;", "", StringComparison.Ordinal) : contracts, olderSince, newerSince);
        var table = Compare(newer, older);

        Assert.Equal((expected, isTrue), (Assert.Single(table.Roles).ExpectedSince, table.IsTrue));
    }

    [Fact]
    public void Roles_and_services_that_are_new_or_gone_are_said_to_be_so()
    {
        var (older, newer) = Build(
            "1.1.0",
            "1.2.0",
            contracts => contracts.Replace("[ModuleRole(\"Role\", Since = \"1.0.0\")]", "", StringComparison.Ordinal).Replace("[ModuleService]", "", StringComparison.Ordinal)
                + " [ModuleRole(\"Fresh\", Since = \"1.0.0\")] public abstract class Fresh { public abstract void Do(); } [ModuleService] public interface INew { }");
        var table = Compare(newer, older);

        Assert.Equal([("Fresh", PromiseState.New), ("Role", PromiseState.Gone)], table.Roles.Select(row => (row.Role.Name, row.State)));
        Assert.Equal([("IClock", PromiseState.Gone), ("INew", PromiseState.New)], table.Services.Select(row => (row.Service.Type, row.State)));
        Assert.Equal("Role 'Fresh' says since 1.0.0, but host 1.1.0 does not have it. Make it 1.2.0.", table.Roles[0].Problem);
        Assert.Null(table.Roles[1].Problem);
    }

    [Fact]
    public void A_broken_service_breaks_every_role_since_any_module_may_ask_for_it()
    {
        var (older, newer) = Build("1.1.0", "1.2.0", contracts => contracts.Replace("long Now { get; }", "", StringComparison.Ordinal));
        var row = Assert.Single(Compare(newer, older).Roles);

        Assert.Equal(["IClock"], row.BrokenServices.AsEnumerable());
        Assert.Equal("Role 'Role' says since 1.0.0, but a library compiled against 1.1.0 may break. Make it 1.2.0.", row.Problem);
    }

    [Fact]
    public void What_lies_beside_roles_and_services_is_told_and_breaks_none()
    {
        var (older, newer) = Build("1.1.0", "1.2.0", contracts => contracts.Replace("int Round(", "int RoundUp(", StringComparison.Ordinal));
        var table = Compare(newer, older);

        Assert.Equal(("MOD3001", "Calc.Contracts!Helper::Round(System.Double):System.Int32", true), (table.Changes[0].Rule.Id, table.Changes[0].Symbol, table.Changes[0].Roles.IsEmpty));
        Assert.True(table.IsTrue);
    }

    [Theory]
    [InlineData("public const int Limit = 1;", "public const int Limit = 2;", "Calc.Contracts!In::Limit was 1 and is 2 now.")]
    [InlineData("public const int Limit = 1;", "", "Calc.Contracts!In::Limit was 1 and is none any more.")]
    [InlineData("public void Go(string how = \"slow\") { }", "public void Go(string how = \"fast\") { }", "The default of parameter 1 of Calc.Contracts!In::Go(System.String):System.Void was \"slow\" and is \"fast\" now.")]
    [InlineData("public Kind Kind => default; } public enum Kind { A, B", "public Kind Kind => default; } public enum Kind { B, A", "Calc.Contracts!Kind::A was 0 and is 1 now.")]
    public void Values_that_compilers_copy_are_compared(string before, string after, string message)
    {
        var (older, newer) = Build(
            "1.1.0",
            "1.2.0",
            contracts => contracts.Replace("public int Value => 1;", $"public int Value => 1; {after}", StringComparison.Ordinal),
            change: contracts => contracts.Replace("public int Value => 1;", $"public int Value => 1; {before}", StringComparison.Ordinal));
        var table = Compare(newer, older);
        var change = table.Changes[0];

        Assert.Equal(("MOD8001", FindingLevel.Changes, $"{message} Libraries keep the value that they were compiled with."), (change.Rule.Id, change.Level, change.Message));
        Assert.Equal(["Role"], change.Roles.AsEnumerable());
        Assert.True(table.IsTrue);
    }

    [Theory]
    [InlineData("public abstract class R { public int M() => 1; }", "No library can give role 'r': it has no virtual member.")]
    [InlineData("public class R { public virtual int M() => 1; }", "No library can give role 'r': it is not abstract.")]
    [InlineData("abstract class R { public abstract int M(); }", "No library can give role 'r': it is not public.")]
    [InlineData("public abstract class R<T> { public abstract int M(); }", "No library can give role 'r': it has type parameters.")]
    [InlineData("public abstract class R { public abstract int M(); } [ModuleRole(\"r\")] public abstract class S { public abstract int M(); }", "Two roles are named 'r'; give one of them another name.")]
    public void A_role_that_no_library_can_give_makes_the_table_untrue(string role, string problem)
    {
        FixtureCompiler.CompileTo(_folder.Path, "Contracts", $"using Modules; [assembly: ModuleHost(\"h\", \"1.0.0\")] [ModuleRole(\"r\")] {role}", FixtureCompiler.Abstractions);
        using var host = HostSurface.FromDirectory(_folder.Path);

        Assert.Equal(problem, RoleTable.Of(host).Roles[0].Problem);
    }

    [Fact]
    public void The_module_api_is_read_from_the_hosts_own_copy()
    {
        CalculatorHost.Build(_folder.Path, "1.2.0");
        using var host = HostSurface.FromDirectory(_folder.Path);
        var table = RoleTable.Of(host);

        Assert.Equal((ModuleApi.OldestSupported, ModuleApi.Version), (table.OldestModuleApi, table.ModuleApi));
    }

    [Theory]
    [InlineData("1.2.0", "1.1.0", "calc", "'calc 1.2.0' is newer than 'calc 1.1.0'. Pass the older build as the one to compare with.")]
    [InlineData("1.1.0", "1.2.0", "other", "'calc 1.1.0' and 'other 1.2.0' are two hosts: a role table is compared with an older build of the same host.")]
    public void Only_an_older_build_of_the_same_host_is_compared(string olderVersion, string newerVersion, string name, string message)
    {
        var (older, newer) = Build(olderVersion, newerVersion, contracts => contracts.Replace("\"calc\"", $"\"{name}\"", StringComparison.Ordinal));

        Assert.Equal(message, Assert.Throws<ArgumentException>(() => Compare(newer, older)).Message);
    }

    public void Dispose() => _folder.Dispose();

    private (string Older, string Newer) Build(
        string olderVersion,
        string newerVersion,
        Func<string, string> newer,
        string? olderSince = "1.0.0",
        string? newerSince = "1.0.0",
        Func<string, string>? change = null)
    {
        return (Compile("older", olderVersion, olderSince, change ?? (contracts => contracts)), Compile("newer", newerVersion, newerSince, newer));

        string Compile(string folder, string version, string? since, Func<string, string> changed)
        {
            var contracts = string.Join('\n', Role, In, Out, Callback, Clock, "public static class Helper { public static int Round(double value) => (int)value; }")
                .Replace(", Since = \"1.0.0\"", since is null ? "" : $", Since = \"{since}\"", StringComparison.Ordinal);
            FixtureCompiler.CompileTo(_folder[folder], "Calc.Contracts", changed($"using Modules; [assembly: ModuleHost(\"calc\", \"{version}\")]\n{contracts}"), FixtureCompiler.Abstractions);
            File.Copy(FixtureCompiler.Abstractions, _folder[$"{folder}/Modules.Abstractions.dll"]);
            return _folder[folder];
        }
    }

    private static RoleTable Compare(string newer, string older)
    {
        using var host = HostSurface.FromDirectory(newer);
        using var before = HostSurface.FromDirectory(older);
        return RoleTable.Compare(host, before);
    }
}
