using Modules.Mutants.Comparison;
using Modules.Mutants.Hosts;
using Modules.Mutants.Runs;

namespace Modules.Mutants.Tests;

/// <summary>A host that was repaired does something else than before, which is no difference.</summary>
public sealed class RepairedHostTests
{
    [Fact]
    public void A_setter_of_an_attribute_that_the_repair_has_throw_is_no_difference()
    {
        Assert.Empty(Examine($"set => {HostRepair.Throw};"));
        Assert.Single(Examine("set => throw new System.NotSupportedException(\"no repair\");"));
    }

    private static IReadOnlyList<Difference> Examine(string setter)
    {
        static HostSource Host(string setter) => HostSource.Parse($"namespace H {{ public class AAttribute : Attribute {{ public int P {{ get => 0; {setter} }} }} }}");
        using var run = new DifferentialRun();
        return run.Examine(new Scene("test", Host("set { }"), HostSource.Parse("[H.A(P = 3)] public class K { }").Host), run.Compiler.Compile(Host(setter))!);
    }
}
