using Calc;
using Modules;

// Two declarations, that's all: the library ...
[assembly: ModuleLibrary(CalcHost.Name, CalcHost.Version, Compatibility = LibraryCompatibility.RoleTable)]

// ... and its modules.
[Module("example", Version = "1.0.0", Description = "Adds its arguments.")]
public sealed class ExampleCalculator : Calculator
{
    public override int Compute(char a, long b) => (int)(a + b);
}

[Module("scaled", Version = "1.0.0", Description = "Adds its arguments and scales the sum.")]
[ModuleParameter("factor", Kind = ModuleParameterKind.Integer, Required = true, Description = "what the sum is multiplied by")]
public sealed class ScaledCalculator(ModuleParameters parameters) : Calculator
{
    private readonly long _factor = parameters.GetInteger("factor");

    public override int Compute(char a, long b) => (int)((a + b) * _factor);
}
