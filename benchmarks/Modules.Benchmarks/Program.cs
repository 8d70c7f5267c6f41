using BenchmarkDotNet.Running;
using Modules.Benchmarks.Gate;

switch (args)
{
    case [GateCommand.Verb, .. var arguments]:
        return GateCommand.Run(arguments);
    case [SectionProcess.Verb, var name]:
        SectionProcess.Work(name);
        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
}
