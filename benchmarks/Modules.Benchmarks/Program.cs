using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using Modules.Benchmarks.Gate;
using Perfolizer.Horology;

switch (args)
{
    case [GateCommand.Verb, .. var arguments]:
        return GateCommand.Run(arguments);
    case [SectionProcess.Verb, var name]:
        SectionProcess.Work(name);
        return 0;
    default:
        // Short, so that all of them end in minutes; --job medium for more certainty.
        var job = Job.Default.WithLaunchCount(1).WithWarmupCount(3).WithIterationCount(8).WithIterationTime(TimeInterval.FromMilliseconds(100));
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, DefaultConfig.Instance.AddJob(job.AsDefault()));
        return 0;
}
