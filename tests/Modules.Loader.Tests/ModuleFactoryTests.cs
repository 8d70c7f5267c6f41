using Modules.Loader.Activation;

namespace Modules.Loader.Tests;

/// <summary>The compiled factory and its plain-reflection twin do the same.</summary>
public sealed class ModuleFactoryTests(LoaderFixture calc) : IClassFixture<LoaderFixture>
{
    private const string Body = """
        [Module("none")] public sealed class None : Calculator { public override int Compute(char a, long b) => 1; }
        [Module("parameters")] public sealed class P(ModuleParameters p) : Calculator { public override int Compute(char a, long b) => (int)p.GetInteger("x", 2); }
        [Module("services")] public sealed class S(IClock clock, ModuleParameters p) : Calculator { public override int Compute(char a, long b) => (int)(clock.Now + p.GetInteger("x")); }
        [Module("throws")] public sealed class T : Calculator { public T() => throw new FormatException("odd"); public override int Compute(char a, long b) => 1; }
        public static class F
        {
            [Module("factory")] public static Calculator Make(ModuleParameters p) => new P(p);
            [Module("nothing")] public static Calculator Nothing() => null;
        }
        """;

    private static readonly ModuleParameters Seven = new([KeyValuePair.Create("x", "7")]);

    [Theory]
    [InlineData("none", 1)]
    [InlineData("parameters", 7)]
    [InlineData("services", 19)]
    [InlineData("factory", 7)]
    public void Both_make_instances(string module, int result)
    {
        var plan = Plan(module);
        Assert.Equal(result, calc.Compute(ReflectionFactory.For<object>(plan)()));
        Assert.Equal(result, calc.Compute(CompiledFactory.For<object>(plan)()));
    }

    [Theory]
    [InlineData("throws", "MOD9004 activation-threw: Making an instance of module 'throws' (T) threw FormatException: odd")]
    [InlineData("nothing", "MOD9004 activation-threw: The factory method F.Nothing of module 'nothing' returned null.")]
    public void Both_report_what_a_module_throws(string module, string message)
    {
        var plan = Plan(module);
        foreach (var factory in new[] { ReflectionFactory.For<object>(plan), CompiledFactory.For<object>(plan) })
        {
            var thrown = Assert.Throws<ModuleActivationException>(() => factory());
            Assert.Equal((message, module == "throws"), (thrown.Message, thrown.InnerException is FormatException));
        }
    }

    [Fact]
    public void The_compiled_factory_takes_over_and_every_instance_is_new()
    {
        var factory = Library().GetFactory<object>("none");
        var made = Enumerable.Range(0, 100).Select(_ => factory.Create()).ToHashSet(ReferenceEqualityComparer.Instance);

        Assert.Equal((100, true), (made.Count, factory.IsCompiled));
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
