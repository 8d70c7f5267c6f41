using Modules.Loader;
using Modules.Verifier;

namespace Modules.Binder.Tests;

/// <summary>What a host sees: load, contain, find, create, bind, unload.</summary>
public sealed class ModuleManagerTests(CalcFixture calc) : IClassFixture<CalcFixture>
{
    private const string Adder = """
        [Module("{0}", Version = "1.2.0", Author = "Ada", AuthorEmail = "ada@example.org", Description = "adds")]
        public sealed class Adder(ModuleParameters parameters) : Calculator
        {
            public override int Compute(char a, long b) => (int)(a + b) + (int)parameters.GetInteger("offset");
            public override string ToString() => "adder " + parameters.GetText("offset", "-");
        }
        """;

    private static string AdderNamed(string name) => Adder.Replace("{0}", name, StringComparison.Ordinal);

    private static ModuleSelection Select(string path, string module, params (string Key, string Value)[] parameters) => ModuleSelection.Of(new LibraryRequest(path)
    {
        Modules = [new ModuleRequest(module, new ModuleParameters(parameters.Select(pair => KeyValuePair.Create(pair.Key, pair.Value))))],
    });

    private int Compute(object module) => (int)calc.Calculator.GetMethod("Compute")!.Invoke(module, ['A', 10L])!;

    [Fact]
    public void A_selected_module_is_verified_loaded_created_and_called()
    {
        var manager = calc.NewManager();
        manager.Load(Select(calc.Library("First", AdderNamed("example"), old: true), "example"));

        Assert.True(manager.Contains<object>("example"));
        Assert.Equal('A' + 10, Compute(manager.Create<object>("example")));
        Assert.Equal(["example"], manager.Find<object>().AsEnumerable());
        Assert.Equal(("Calculator", "1.2.0", "Ada", "ada@example.org", "adds"), manager.Modules.Select(m => (m.Role, m.Version, m.Author, m.AuthorEmail, m.Description)).Single());
    }

    [Fact]
    public void Parameters_of_the_selection_are_given_and_those_at_creation_replace_them()
    {
        var manager = calc.NewManager();
        manager.Load(Select(calc.Library("Parameters", AdderNamed("p")), "p", ("offset", "5")));

        Assert.Equal("adder 5", manager.Create<object>("p").ToString());
        Assert.Equal("adder 7", manager.Create<object>("p", new ModuleParameters([KeyValuePair.Create("offset", "7")])).ToString());
    }

    [Fact]
    public void Modules_that_are_not_selected_cost_nothing_and_break_nothing()
    {
        var path = calc.Library("Cherries", AdderNamed("good") + """
            [Module("bad")] public abstract class Bad : Calculator { }
            """);
        var manager = calc.NewManager();
        manager.Load(Select(path, "good"));

        Assert.Equal(["good"], manager.Find<object>().AsEnumerable());
    }

    [Fact]
    public void A_selection_with_an_error_loads_nothing_and_tells_all_errors_of_all_libraries()
    {
        var good = calc.Library("Good", AdderNamed("good"));
        var manager = calc.NewManager();
        var rejected = Assert.Throws<ModuleRejectedException>(() => manager.Load(ModuleSelection.Of(
            new LibraryRequest(good),
            new LibraryRequest(calc.Folder["nowhere.dll"]),
            new LibraryRequest(good.Replace("Good.dll", "Good.pdb", StringComparison.Ordinal)))));

        Assert.Empty(manager.Libraries);
        Assert.Equal(["MOD1007", "MOD1007"], rejected.Findings.Select(finding => finding.Rule.Id));
        Assert.Contains("nowhere.dll' does not exist", rejected.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Loading_the_same_module_twice_is_harmless()
    {
        var manager = calc.NewManager();
        var selection = Select(calc.Library("Twice", AdderNamed("twice")), "twice", ("offset", "1"));
        manager.Load(selection);
        manager.Load(selection);

        Assert.Single(manager.Libraries);
    }

    [Fact]
    public void The_same_name_with_other_parameters_another_library_or_another_manifest_is_an_error_that_says_which()
    {
        var manager = calc.NewManager();
        var path = calc.Library("Same", AdderNamed("same"));
        manager.Load(Select(path, "same", ("offset", "1")));

        AssertRefused("with other parameters", Select(path, "same", ("offset", "2")));
        AssertRefused("from another library", Select(calc.Library("Other", AdderNamed("same")), "same", ("offset", "1")));
        calc.Library("Same", AdderNamed("same") + "public class More { }");
        AssertRefused("with another manifest", Select(path, "same", ("offset", "1")));

        void AssertRefused(string why, ModuleSelection selection) =>
            Assert.Contains(why, Assert.Throws<ModuleRejectedException>(() => manager.Load(selection)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_names_and_other_roles_are_errors_with_both_sides_named()
    {
        var manager = calc.NewManager();
        var none = Assert.Throws<ModuleActivationException>(() => manager.Create<object>("x"));
        Assert.Contains("No module is loaded at all", none.Message, StringComparison.Ordinal);

        manager.Load(Select(calc.Library("Roles", AdderNamed("role")), "role"));
        Assert.Contains("Loaded are 'role'", Assert.Throws<ModuleActivationException>(() => manager.Create<object>("x")).Message, StringComparison.Ordinal);
        var other = Assert.Throws<ModuleActivationException>(() => manager.Create<IDisposable>("role"));
        Assert.Contains("gives role 'Calculator'", other.Message, StringComparison.Ordinal);
        Assert.Contains("System.IDisposable", other.Message, StringComparison.Ordinal);
        Assert.False(manager.Contains<IDisposable>("role"));
        Assert.False(manager.Contains<object>("x"));
    }

    [Fact]
    public void A_constructor_that_throws_is_reported_with_module_and_inner_exception_and_others_are_unaffected()
    {
        var path = calc.Library("Throws", AdderNamed("fine") + """
            [Module("thrower")] public sealed class Thrower : Calculator
            {
                public Thrower() => throw new InvalidTimeZoneException("no");
                public override int Compute(char a, long b) => 0;
            }
            """);
        var manager = calc.NewManager();
        manager.Load(ModuleSelection.Of(new LibraryRequest(path)));

        var threw = Assert.Throws<ModuleActivationException>(() => manager.Create<object>("thrower"));
        Assert.IsType<InvalidTimeZoneException>(threw.InnerException);
        Assert.Equal("thrower", threw.Module);
        Assert.Equal(Rules.ActivationThrew, threw.Findings.Single().Rule);
        Assert.NotNull(manager.Create<object>("fine"));
    }

    [Fact]
    public void A_factory_method_gives_instances_and_null_is_an_error()
    {
        var path = calc.Library("Factories", """
            public sealed class One : Calculator { public override int Compute(char a, long b) => 1; }
            public static class Factories
            {
                [Module("one")] public static Calculator Make() => new One();
                [Module("none")] public static Calculator Nothing() => null;
            }
            """);
        var manager = calc.NewManager();
        manager.Load(ModuleSelection.Of(new LibraryRequest(path)));

        Assert.Equal(1, Compute(manager.Create<object>("one")));
        var nothing = Assert.Throws<ModuleActivationException>(() => manager.Create<object>("none"));
        Assert.Contains("returned null", nothing.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("false", "has determined the library to be incompatible with calc 1.2.0")]
    [InlineData("throw new FormatException(\"odd\")", "threw FormatException: odd")]
    public void The_librarys_own_check_may_refuse_and_then_nothing_is_kept(string answer, string message)
    {
        var path = calc.Library("Check" + answer.Length, AdderNamed("checked") + $$"""
            public static class Check { [ModuleCompatibility] public static bool Compatible(ModuleEnvironment environment) => {{answer}}; }
            """);
        var manager = calc.NewManager(unloadable: true);
        var refused = Assert.Throws<ModuleLoadException>(() => manager.Load(ModuleSelection.Of(new LibraryRequest(path))));

        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
        Assert.Equal(Rules.CheckRefused, refused.Findings.Single().Rule);
        Assert.Empty(manager.Libraries);
    }

    [Fact]
    public void The_librarys_own_check_sees_the_host_and_the_other_libraries_and_opens_the_role_table()
    {
        var first = calc.Library("Seen", AdderNamed("seen"));
        var second = calc.Library("Sees", AdderNamed("sees") + """
            public static class Check
            {
                [ModuleCompatibility] public static bool Compatible(ModuleEnvironment environment) =>
                    environment is { HostName: "calc", HostVersion: "1.2.0", ModuleApi: 1, Libraries.Count: 2 }
                    && environment.Libraries.Single(library => library.Name == "Seen").Modules.Single() is { Name: "seen", Role: "Calculator", Version: "1.2.0" };
            }
            """, old: true, declaration: "");
        var manager = calc.NewManager();
        manager.Load(ModuleSelection.Of(new LibraryRequest(first), new LibraryRequest(second)));

        Assert.Equal(2, manager.Libraries.Length);
    }

    [Fact]
    public void Services_are_given_to_constructors_and_a_missing_one_is_named()
    {
        var path = calc.Library("Services", """
            [Module("clocked")] public sealed class Clocked(IClock clock, ModuleParameters parameters) : Calculator
            {
                public override int Compute(char a, long b) => (int)clock.Now;
            }
            """);
        var manager = calc.NewManager();
        manager.Load(ModuleSelection.Of(new LibraryRequest(path)));

        var missing = Assert.Throws<ModuleActivationException>(() => manager.Create<object>("clocked"));
        Assert.Contains("Calc.IClock ('clock')", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Modules_without_a_site_and_hooks_are_created_all_at_once_in_the_order_of_their_names()
    {
        var path = calc.Library("Hooks", AdderNamed("b").Replace("Adder", "B", StringComparison.Ordinal) + AdderNamed("a").Replace("Adder", "A", StringComparison.Ordinal));
        var manager = calc.NewManager();
        manager.Load(ModuleSelection.Of(new LibraryRequest(path)));

        Assert.Equal(["A", "B"], manager.CreateAll<object>().Select(module => module.GetType().Name));
    }

    [Fact]
    public void Unloading_once_is_fine_and_a_second_time_is_an_error()
    {
        var manager = calc.NewManager(unloadable: true);
        manager.Load(Select(calc.Library("Gone", AdderNamed("gone")), "gone"));
        var watch = manager.Unload("gone");

        Assert.NotNull(watch);
        Assert.Null(watch.Prove(10));
        Assert.Empty(manager.Libraries);
        Assert.Contains("No module 'gone' is loaded", Assert.Throws<ArgumentException>(() => manager.Unload("gone")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_managers_live_in_one_process()
    {
        var path = calc.Library("Shared", AdderNamed("shared"));
        var one = calc.NewManager();
        var two = calc.NewManager();
        one.Load(Select(path, "shared", ("offset", "1")));
        two.Load(Select(path, "shared", ("offset", "2")));

        Assert.NotEqual(one.Create<object>("shared").GetType(), two.Create<object>("shared").GetType());
        Assert.Equal(("adder 1", "adder 2"), (one.Create<object>("shared").ToString(), two.Create<object>("shared").ToString()));
    }

    [Fact]
    public void Binding_swaps_the_instance_and_disposes_the_old_one()
    {
        var path = calc.Library("Disposes", """
            [Module("d")] public sealed class D(ModuleParameters parameters) : Calculator, IDisposable
            {
                public static int Disposed;
                public void Dispose() => Disposed++;
                public override int Compute(char a, long b) => Disposed;
            }
            """);
        var manager = calc.NewManager();
        manager.Load(ModuleSelection.Of(new LibraryRequest(path)));
        var site = new BindingSite<object>("here");

        Assert.Contains("Site 'here' is not bound", Assert.Throws<InvalidOperationException>(() => site.Current).Message, StringComparison.Ordinal);
        Assert.Null(manager.Bind(site, "d"));
        var first = site.Current;
        Assert.Null(manager.Bind(site, "d"));
        Assert.NotSame(first, site.Current);
        Assert.Equal(1, Compute(site.Current));
        Assert.Null(manager.Unbind(site));
        Assert.False(site.IsBound);
    }

    [Fact]
    public void Rejected_modules_can_be_skipped_when_the_host_asks_for_it()
    {
        var path = calc.Library("Partly", AdderNamed("good") + """
            [Module("bad")] public abstract class Bad : Calculator { }
            """);
        var manager = calc.NewManager(verifier: new VerifierOptions { SkipRejectedModules = true });
        var verdict = manager.Load(ModuleSelection.Of(new LibraryRequest(path)));

        Assert.Equal(["good"], manager.Find<object>().AsEnumerable());
        Assert.Equal(VerdictKind.Incompatible, verdict.Verdicts.Single().Kind);
        Assert.Equal(["MOD0012"], verdict.Verdicts.Single().Findings.Select(finding => finding.Rule.Id));
    }
}
