using Modules.Loader.Activation;

namespace Modules.Loader.Tests;

/// <summary>The direct factory, the compiled one and their plain-reflection twin do the same.</summary>
public sealed class ModuleFactoryTests(LoaderFixture calc) : IClassFixture<LoaderFixture>
{
    private const string Body = """
        [Module("none")] public sealed class None : Calculator { public override int Compute(char a, long b) => 1; }
        [Module("parameters")] public sealed class P(ModuleParameters p) : Calculator { public override int Compute(char a, long b) => (int)p.GetInteger("x", 2); }
        [Module("services")] public sealed class S(IClock clock, ModuleParameters p) : Calculator { public override int Compute(char a, long b) => (int)(clock.Now + p.GetInteger("x")); }
        [Module("three")] public sealed class Three(IClock a, IClock b, ModuleParameters p) : Calculator { public override int Compute(char x, long y) => (int)(a.Now + b.Now + p.GetInteger("x")); }
        [Module("four")] public sealed class Four(IClock a, ModuleParameters p, IClock b, IClock c) : Calculator { public override int Compute(char x, long y) => (int)(a.Now + b.Now + c.Now + p.GetInteger("x")); }
        [Module("five")] public sealed class Five(IClock a, IClock b, IClock c, IClock d, ModuleParameters p) : Calculator { public override int Compute(char x, long y) => (int)(a.Now + b.Now + c.Now + d.Now + p.GetInteger("x")); }
        [Module("initialized")] public sealed class I : Calculator { private readonly int _value = 5; public override int Compute(char a, long b) => _value; }
        [Module("throws")] public sealed class T : Calculator { public T() => throw new FormatException("odd"); public override int Compute(char a, long b) => 1; }
        public static class F
        {
            [Module("factory")] public static Calculator Make(ModuleParameters p) => new P(p);
            [Module("factory0")] public static Calculator Zero() => new P(ModuleParameters.Empty);
            [Module("factory5")] public static Calculator Five(IClock a, IClock b, IClock c, IClock d, ModuleParameters p) => new Five(a, b, c, d, p);
            [Module("factory-throws")] public static Calculator Throwing(IClock clock) => throw new FormatException("odd");
            [Module("nothing")] public static Calculator Nothing() => null;
        }
        """;

    private static readonly ModuleParameters Seven = new([KeyValuePair.Create("x", "7")]);

    [Theory]
    [InlineData("none", 1)]
    [InlineData("parameters", 7)]
    [InlineData("services", 19)]
    [InlineData("three", 31)]
    [InlineData("four", 43)]
    [InlineData("five", 55)]
    [InlineData("factory", 7)]
    [InlineData("factory0", 2)]
    [InlineData("factory5", 55)]
    [InlineData("initialized", 5)]
    public void All_make_instances(string module, int result)
    {
        var plan = Plan(module);
        Assert.All(Factories(plan), factory => Assert.Equal(result, calc.Compute(factory())));
    }

    [Theory]
    [InlineData("throws", "MOD9004 activation-threw: Making an instance of module 'throws' (T) threw FormatException: odd")]
    [InlineData("nothing", "MOD9004 activation-threw: The factory method F.Nothing of module 'nothing' returned null.")]
    [InlineData("factory-throws", "MOD9004 activation-threw: Making an instance of module 'factory-throws' (F) threw FormatException: odd")]
    public void All_report_what_a_module_throws(string module, string message)
    {
        foreach (var factory in Factories(Plan(module)))
        {
            var thrown = Assert.Throws<ModuleActivationException>(() => factory());
            Assert.Equal((message, module != "nothing"), (thrown.Message, thrown.InnerException is FormatException));
        }
    }

    [Fact]
    public void A_static_constructor_runs_before_the_first_instance_is_made()
    {
        var library = calc.Load(calc.Build("Prepared", """
            [Module("m")] public sealed class M : Calculator
            {
                private static readonly int Value;
                static M() => Value = 6;
                private readonly int _own = Value;
                public override int Compute(char a, long b) => _own;
            }
            """));
        Assert.Equal(6, calc.Compute(library.GetFactory<object>("m").Create()));
    }

    [Fact]
    public void The_compiled_factory_takes_over_when_enough_were_made_and_every_instance_is_new()
    {
        const int Count = ModuleFactory<object>.InstancesBeforeCompiling;
        var factory = Library().GetFactory<object>("none");
        var made = Enumerable.Range(1, Count - 1).Select(_ => factory.Create()).ToHashSet(ReferenceEqualityComparer.Instance);
        Assert.False(factory.IsCompiled);
        made.Add(factory.Create());
        Assert.True(factory.IsCompiled);
        made.Add(factory.Create());

        Assert.Equal(Count + 1, made.Count);
    }

    [Fact]
    public void Many_threads_may_make_first_instances_and_compile_at_once()
    {
        var factory = Library().GetFactory<object>("parameters", parameters: Seven);
        var results = new int[4];
        using var start = new Barrier(results.Length);
        var threads = Enumerable.Range(0, results.Length).Select(index => new Thread(() =>
        {
            start.SignalAndWait();
            factory.Create();
            factory.Compile();
            results[index] = calc.Compute(factory.Create());
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());

        Assert.Equal([7, 7, 7, 7], results);
    }

    [Fact]
    public void Other_parameters_may_be_given_for_one_instance()
    {
        var factory = Library().GetFactory<object>("parameters", parameters: Seven);
        Assert.Equal(8, calc.Compute(factory.Create(new ModuleParameters([KeyValuePair.Create("x", "8")]))));
        Assert.Equal(7, calc.Compute(factory.Create()));
    }

    [Fact]
    public void The_first_instances_are_made_without_compiling_more_than_the_constructor()
    {
        var factory = Library().GetFactory<object>("none");
        factory.Create();
        var compiled = System.Runtime.JitInfo.GetCompiledMethodCount(currentThread: true);
        factory.Create();
        factory.Create();
        Assert.Equal(0, System.Runtime.JitInfo.GetCompiledMethodCount(currentThread: true) - compiled);
    }

    [Fact]
    public void A_compiled_factory_allocates_the_instance_only()
    {
        var factory = Library().GetFactory<object>("services", new Services(calc.Service()), Seven);
        factory.Compile();
        factory.Create();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            factory.Create();
        }

        // Two references and a header.
        Assert.Equal(1000 * 32, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static Func<object>[] Factories(ActivationPlan plan) => [ReflectionFactory.For<object>(plan), DirectFactory.For<object>(plan), CompiledFactory.For<object>(plan)];

    private LoadedLibrary Library() => calc.Load(calc.Build("Factories", Body));

    private ActivationPlan Plan(string module)
    {
        var library = Library();
        var manifest = library.Modules.Single(known => known.Name == module);
        var image = library.GetFactory<object>("none").Create().GetType().Module;
        return ActivationPlan.Of(image, manifest, manifest.Activation!, new Services(calc.Service()), Seven);
    }

    private sealed class Services(object clock) : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType.IsInstanceOfType(clock) ? clock : null;
    }
}
