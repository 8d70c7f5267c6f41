using System.Reflection;
using BenchmarkDotNet.Attributes;
using Modules.Benchmarks.Subjects;
using Modules.Verifier;
using Mono.Cecil;

namespace Modules.Benchmarks.Phases;

/// <summary>"Is this a module library, and of which host?", against the quickest question that the framework answers about a file, and against Cecil.</summary>
[MemoryDiagnoser]
public class ProbeBenchmarks
{
    private string _path = null!;

    [GlobalSetup]
    public void Setup() => _path = Libraries.Hundred;

    [Benchmark(Baseline = true)]
    public AssemblyName AssemblyNameOfFile() => AssemblyName.GetAssemblyName(_path);

    [Benchmark]
    public LibraryProbe Probe() => LibraryProbe.Read(_path);

    [Benchmark]
    public bool CecilAttribute()
    {
        using var module = ModuleDefinition.ReadModule(_path);
        return module.Assembly.CustomAttributes.Any(attribute => attribute.AttributeType.Name == nameof(ModuleLibraryAttribute) && attribute.ConstructorArguments.Count > 0);
    }
}
