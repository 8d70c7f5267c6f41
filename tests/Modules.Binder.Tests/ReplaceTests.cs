using System.Runtime.CompilerServices;
using Modules.Loader;
using Modules.Verifier;

namespace Modules.Binder.Tests;

/// <summary>A library is replaced while calls run, and on any failure everything stays as it was.</summary>
public sealed class ReplaceTests(CalcFixture calc) : IClassFixture<CalcFixture>
{
    private static readonly TimeSpan Patient = TimeSpan.FromSeconds(30);

    // Says which library it is of, with its parameter; refuses calls after it was disposed.
    private static string Speaker(string says, string more = "", string version = "1.0.0") => $$"""
        [Module("speaker", Version = "{{version}}")]
        public sealed class Speaker(ModuleParameters parameters) : Calculator, IDisposable
        {
            private volatile bool _isDisposed;
            public override int Compute(char a, long b) => 0;
            public override string ToString() => _isDisposed ? throw new ObjectDisposedException("speaker") : "{{says}} " + parameters.GetText("to", "all");
            public void Dispose() { ObjectDisposedException.ThrowIf(_isDisposed, this); _isDisposed = true; }
        }
        {{more}}
        """;

    [Fact]
    public void Every_site_of_the_library_gets_the_new_one_and_the_old_one_is_disposed_and_gone()
    {
        var manager = Manager("Old1", Speaker("old"));
        var (one, two, other) = (new BindingSite<object>("one"), new BindingSite<object>("two"), new BindingSite<object>("other"));
        manager.Bind(one, "speaker");
        manager.Bind(two, "speaker", new ModuleParameters([KeyValuePair.Create("to", "you")]));
        other.Swap(new object());
        var replacement = Replace(manager, calc.Library("New1", Speaker("new")));

        Assert.Equal(("new all", "new you"), (one.Current.ToString(), two.Current.ToString()));
        Assert.Equal(["one", "two"], replacement.Sites.AsEnumerable());
        Assert.Empty(replacement.Findings);
        Assert.Equal([replacement.Library], manager.Libraries.AsEnumerable());
        Assert.Equal("new all", manager.Create<object>("speaker").ToString());
        Assert.Null(replacement.Old.Prove(10));
    }

    [Fact]
    public void The_same_file_written_anew_replaces_itself()
    {
        var manager = Manager("Same", Speaker("old"));
        var site = Bound(manager);
        Assert.Equal("new all", (Replace(manager, calc.Library("Same", Speaker("new"))), site.Current.ToString()).Item2);
        Replace(manager, calc.Folder["Same/Same.dll"]);
        Assert.Equal("new all", site.Current.ToString());
    }

    [Fact]
    public async Task The_old_instance_is_disposed_once_and_not_before_its_calls_have_ended()
    {
        var manager = Manager("Drained", Speaker("old"));
        var site = Bound(manager);
        var lease = site.EnterCounted(out var old);
        var replacing = Task.Factory.StartNew(() => Replace(manager, calc.Library("Drainer", Speaker("new"))), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        SpinWait.SpinUntil(() => site.Current.ToString() == "new all", Patient);
        Assert.Equal("old all", old.ToString());
        lease.Dispose();

        Assert.Empty((await replacing).Findings);
        Assert.Throws<ObjectDisposedException>(old.ToString);
    }

    [Fact]
    public void What_fails_after_the_swap_is_told_and_the_new_library_stays()
    {
        var manager = Manager("Stubborn", Speaker("old").Replace("_isDisposed = true;", "throw new FormatException(\"no\");", StringComparison.Ordinal), TimeSpan.FromMilliseconds(20));
        var (leased, free) = (Bound(manager), Bound(manager));
        using var lease = leased.EnterCounted(out var old);
        var replacement = Replace(manager, calc.Library("Milder", Speaker("new")));

        Assert.Equal(["MOD9005", "MOD9007"], replacement.Findings.Select(finding => finding.Rule.Id).Order());
        Assert.Contains("FormatException: no", replacement.Findings.Single(finding => finding.Rule == Rules.DisposeThrew).Message, StringComparison.Ordinal);
        Assert.Equal(("old all", "new all", "new all"), (old.ToString(), leased.Current.ToString(), free.Current.ToString()));
    }

    [Theory]
    [InlineData("rejected", typeof(ModuleRejectedException))]
    [InlineData("refuses", typeof(ModuleLoadException))]
    [InlineData("throws", typeof(ModuleActivationException))]
    [InlineData("lacks", typeof(ModuleActivationException))]
    [InlineData("absent", typeof(ModuleRejectedException))]
    public void On_any_failure_everything_stays_as_it_was(string how, Type failure)
    {
        var manager = Manager($"Stays-{how}", Speaker("old"));
        var site = Bound(manager);
        var (old, library) = (site.Current, manager.Libraries.Single());
        var path = how switch
        {
            "rejected" => calc.Library("Bad-rejected", """[Module("speaker")] public abstract class Speaker : Calculator { }"""),
            "refuses" => calc.Library("Bad-refuses", Speaker("new", "public static class Check { [ModuleCompatibility] public static bool Fits(ModuleEnvironment environment) => false; }")),
            "throws" => calc.Library("Bad-throws", Speaker("new").Replace("private volatile bool _isDisposed;", "private volatile bool _isDisposed = bool.Parse(\"odd\");", StringComparison.Ordinal)),
            "lacks" => calc.Library("Bad-lacks", Speaker("new").Replace("\"speaker\", V", "\"other\", V", StringComparison.Ordinal)),
            _ => calc.Folder["absent.dll"],
        };

        Assert.Throws(failure, () => Replace(manager, path));
        Assert.Same(old, site.Current);
        Assert.Equal("old all", old.ToString());
        Assert.Equal([library], manager.Libraries.AsEnumerable());
        Assert.Equal("old all", manager.Create<object>("speaker").ToString());
        Assert.False(library.IsUnloaded);
    }

    [Fact]
    public void Instances_that_were_made_before_a_failure_are_disposed()
    {
        var manager = Manager("Counted", Speaker("old"));
        var sites = new[] { Bound(manager), Bound(manager) };
        var path = calc.Library("Counting", """
            [Module("speaker")] public sealed class Speaker : Calculator, IDisposable
            {
                private static int _made;
                public Speaker() { if (++_made == 2) { throw new FormatException(); } AppContext.SetData("counting", "made"); }
                public override int Compute(char a, long b) => 0;
                public void Dispose() => AppContext.SetData("counting", "disposed");
            }
            """);

        Assert.Throws<ModuleActivationException>(() => Replace(manager, path));
        Assert.Equal("disposed", AppContext.GetData("counting"));
        Assert.All(sites, site => Assert.Equal("old all", site.Current.ToString()));
    }

    [Fact]
    public void What_the_host_took_out_of_a_site_is_left_alone()
    {
        var manager = Manager("TakenOut", Speaker("old"));
        var (emptied, changed, unbound) = (Bound(manager), Bound(manager), Bound(manager));
        var own = new object();
        emptied.Swap(null);
        changed.Swap(own);
        manager.Unbind(unbound);
        var replacement = Replace(manager, calc.Library("TakenIn", Speaker("new")));

        Assert.Empty(replacement.Sites);
        Assert.False(emptied.IsBound || unbound.IsBound);
        Assert.Same(own, changed.Current);
    }

    [Fact]
    public void Only_a_library_that_is_loaded_here_as_unloadable_can_be_replaced()
    {
        var path = calc.Library("Fixed", Speaker("old"));
        var forGood = calc.NewManager();
        forGood.Load(ModuleSelection.Of(new LibraryRequest(path)));
        Assert.Contains("was loaded for good", Assert.Throws<InvalidOperationException>(() => Replace(forGood, path)).Message, StringComparison.Ordinal);

        var manager = Manager("Elsewhere", Speaker("old"));
        var gone = manager.Libraries.Single();
        manager.Unload("speaker");
        Assert.Contains("is not loaded here", Assert.Throws<ArgumentException>(() => manager.Replace(gone, new LibraryRequest(path))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_others_require_of_the_library_is_checked_again()
    {
        var manager = Manager("Required", Speaker("old", version: "1.5.0"));
        var needy = calc.Library("Needy", """
            [Module("needy"), RequiresModule("speaker", "[1.2,2.0)")] public sealed class Needy : Calculator { public override int Compute(char a, long b) => 0; }
            """);
        manager.Load(ModuleSelection.Of(new LibraryRequest(needy)));

        var rejected = Assert.Throws<ModuleRejectedException>(() => manager.Replace(manager.Libraries[0], new LibraryRequest(calc.Library("Older", Speaker("new", version: "1.0.0")))));
        Assert.Contains(rejected.Findings, finding => finding.Rule == Rules.RequiredModuleVersion);
        manager.Replace(manager.Libraries[0], new LibraryRequest(calc.Library("Newer", Speaker("new", version: "1.6.0"))));
        Assert.Equal(["needy", "speaker"], manager.Modules.Select(module => module.Name));
    }

    [Fact]
    public void A_site_that_the_host_emptied_itself_does_not_keep_an_unloaded_library()
    {
        var manager = Manager("Emptied", Speaker("old"));
        var site = BindAndEmpty(manager);

        Assert.Null(manager.Unload("speaker")!.Prove(10));
        Assert.False(site.IsBound);
    }

    [Fact]
    public async Task A_storm_of_replacements_loses_no_call_calls_no_disposed_module_and_leaves_no_library_behind()
    {
        string[] paths = [calc.Library("StormA", Speaker("a")), calc.Library("StormB", Speaker("b"))];
        var manager = calc.NewManager(unloadable: true);
        manager.Load(ModuleSelection.Of(new LibraryRequest(paths[0])));
        var (called, bound) = (Bound(manager), Bound(manager));
        using var stop = new CancellationTokenSource();
        Action[] work =
        [
            () =>
            {
                using var lease = called.Enter(out var speaker);
                Assert.Contains(speaker.ToString(), new[] { "a all", "b all" });
            },
            () =>
            {
                using var lease = bound.EnterCounted(out var speaker);
                Assert.Contains(speaker.ToString(), new[] { "a all", "b all" });
            },
            () =>
            {
                var batch = default(Speak);
                called.Run(ref batch);
                Assert.Equal(100, batch.Heard);
            },
            () => Assert.Null(manager.Bind(bound, "speaker")),
        ];
        var workers = work.Select(one => Task.Factory.StartNew(() => Repeat.Until(one, stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray();
        var watches = new List<UnloadWatch>();
        for (var round = 1; round <= 24; round++)
        {
            var replacement = Replace(manager, paths[round % 2]);
            Assert.Empty(replacement.Findings);
            watches.Add(replacement.Old);
        }

        await stop.CancelAsync();
        Assert.All(await Task.WhenAll(workers), rounds => Assert.True(rounds > 0));
        Assert.All(watches, watch => Assert.Null(watch.Prove(20)));
    }

    private static LibraryReplacement Replace(ModuleManager manager, string path) => manager.Replace(manager.Libraries.Single(), new LibraryRequest(path));

    private static BindingSite<object> Bound(ModuleManager manager)
    {
        var site = new BindingSite<object>();
        Assert.Null(manager.Bind(site, "speaker"));
        return site;
    }

    // In a frame of its own, so that no local of the test keeps the context.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static BindingSite<object> BindAndEmpty(ModuleManager manager)
    {
        var site = Bound(manager);
        site.Swap(null);
        return site;
    }

    private ModuleManager Manager(string name, string body, TimeSpan? drainTimeout = null)
    {
        var manager = calc.NewManager(unloadable: true, drainTimeout: drainTimeout);
        manager.Load(ModuleSelection.Of(new LibraryRequest(calc.Library(name, body))));
        return manager;
    }

    private struct Speak : IModuleBatch<object>
    {
        public int Heard;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Run(object instance)
        {
            for (var i = 0; i < 100; i++)
            {
                Heard += instance.ToString() is "a all" or "b all" ? 1 : 0;
            }
        }
    }
}
