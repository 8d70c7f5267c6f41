using System.Runtime.CompilerServices;
using Modules.Binder.Sites;
using Modules.Verifier;

namespace Modules.Binder.Tests;

/// <summary>Batches, and the loops that are compiled for them.</summary>
public sealed class BatchTests(CalcFixture calc) : IClassFixture<CalcFixture>
{
    [Fact]
    public void A_batch_runs_against_the_bound_instance_and_keeps_its_results()
    {
        var site = new BindingSite<Counter>();
        site.Swap(new SealedCounter());
        for (var run = 1; run <= 3; run++)
        {
            var batch = new Thousand();
            site.Run(ref batch);
            Assert.Equal(run * 1000, batch.Last);
        }
    }

    [Fact]
    public void A_loop_is_compiled_when_it_pays_and_does_the_same()
    {
        var loops = new BatchLoops<Counter>(typeof(SealedCounter), TimeSpan.Zero);
        var counter = new SealedCounter();
        for (var run = 1; run <= 3; run++)
        {
            var batch = new Thousand();
            loops.Run(counter, ref batch);
            Assert.Equal((run * 1000, true), (batch.Last, loops.Loop<Thousand>().IsCompiled));
        }
    }

    [Fact]
    public void A_loop_is_not_compiled_before_it_pays_nor_for_a_class_that_can_be_derived_from()
    {
        var patient = new BatchLoops<Counter>(typeof(SealedCounter), TimeSpan.FromHours(1));
        var open = new BatchLoops<Counter>(typeof(Counter), TimeSpan.Zero);
        var batch = new Thousand();
        patient.Run(new SealedCounter(), ref batch);
        open.Run(new Counter(), ref batch);

        Assert.False(patient.Loop<Thousand>().IsCompiled);
        Assert.False(open.Loop<Thousand>().IsCompiled);
    }

    [Fact]
    public void Batches_of_several_kinds_have_loops_of_their_own()
    {
        var loops = new BatchLoops<Counter>(typeof(SealedCounter), TimeSpan.Zero);
        var counter = new SealedCounter();
        var thousand = new Thousand();
        var once = new Once();
        loops.Run(counter, ref thousand);
        loops.Run(counter, ref once);
        loops.Run(counter, ref once);

        Assert.Equal((1000, 1002), (thousand.Last, once.Last));
    }

    [Fact]
    public void What_a_batch_throws_reaches_the_caller_and_the_lease_ends()
    {
        var site = new BindingSite<Counter>();
        site.Swap(new SealedCounter());
        var batch = new Failing();
        Assert.Throws<FormatException>(() => site.Run(ref batch));
        var loops = new BatchLoops<Counter>(typeof(SealedCounter), TimeSpan.Zero);
        var once = new Failing { Runs = 1 };
        loops.Run(new SealedCounter(), ref once);
        Assert.True(loops.Loop<Failing>().IsCompiled);
        Assert.Throws<FormatException>(() => loops.Run(new SealedCounter(), ref once));
        Assert.Null(site.Drain(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public void A_batch_allocates_nothing_once_its_loop_is_compiled()
    {
        var loops = new BatchLoops<Counter>(typeof(SealedCounter), TimeSpan.Zero);
        var counter = new SealedCounter();
        var batch = new Once();
        loops.Run(counter, ref batch);
        loops.Run(counter, ref batch);
        var before = GC.GetAllocatedBytesForCurrentThread();
        loops.Run(counter, ref batch);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void After_a_swap_to_another_class_batches_run_against_that()
    {
        var site = new BindingSite<Counter>();
        site.Swap(new SealedCounter());
        var batch = new Once();
        site.Run(ref batch);
        site.Swap(new Doubling());
        site.Run(ref batch);

        Assert.Equal(2, batch.Last);
    }

    [Fact]
    public void A_site_that_ran_compiled_batches_does_not_keep_the_library_that_it_was_bound_to()
    {
        var manager = calc.NewManager(unloadable: true);
        manager.Load(ModuleSelection.Of(new LibraryRequest(calc.Library("Batched", """
            [Module("batched")] public sealed class Batched : Calculator
            {
                public override int Compute(char a, long b) => 0;
                public override int GetHashCode() => 7;
            }
            """))));
        var site = new BindingSite<object>();
        RunHot(manager, site);
        manager.Unbind(site);

        Assert.Null(manager.Unload("batched")!.Prove(10));
    }

    // In a frame of its own, so that no local of the test keeps the context.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void RunHot(ModuleManager manager, BindingSite<object> site)
    {
        manager.Bind(site, "batched");
        var batch = default(Hashes);
        site.Run(ref batch);
        Assert.Equal(7_000_000, batch.Sum);
        site.Run(ref batch);
        Assert.Equal(14_000_000, batch.Sum);
    }

    public class Counter
    {
        private int _count;

        public virtual int Next() => ++_count;
    }

    private sealed class SealedCounter : Counter
    {
    }

    private sealed class Doubling : Counter
    {
        public override int Next() => 2 * base.Next();
    }

    private struct Thousand : IModuleBatch<Counter>
    {
        public int Last;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Run(Counter instance)
        {
            for (var i = 0; i < 1000; i++)
            {
                Last = instance.Next();
            }
        }
    }

    private struct Once : IModuleBatch<Counter>
    {
        public int Last;

        public void Run(Counter instance) => Last = instance.Next();
    }

    private struct Failing : IModuleBatch<Counter>
    {
        public int Runs;

        public void Run(Counter instance)
        {
            if (Runs-- == 0)
            {
                throw new FormatException();
            }
        }
    }

    private struct Hashes : IModuleBatch<object>
    {
        public int Sum;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Run(object instance)
        {
            for (var i = 0; i < 1_000_000; i++)
            {
                Sum += instance.GetHashCode();
            }
        }
    }
}
