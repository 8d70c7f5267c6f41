using Modules;

[assembly: ModuleHost(Calc.CalcHost.Name, Calc.CalcHost.Version)]

namespace Calc;

/// <summary>The host, for libraries to name. The compiler bakes both constants into a library.</summary>
public static class CalcHost
{
    public const string Name = "calc";
#if CALC_1_1
    public const string Version = "1.1.0";
#else
    public const string Version = "1.2.0";
#endif
}

/// <summary>A role: an abstract class with at least one virtual member. Since 1.0.0 nothing in it broke compiled modules.</summary>
[ModuleRole("Calculator", Since = "1.0.0")]
public abstract class Calculator
{
    public abstract int Compute(char a, long b);
#if !CALC_1_1

    /// <summary>New in 1.2.0. It has a body, so that modules compiled against 1.1.0 still load.</summary>
    public virtual string Describe() => GetType().Name;
#endif
}
