using Modules.Verifier.Resolution;
using Modules.Verifier.Stack;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks.Stack;

/// <summary>What the laws of the evaluation stack look at, for one subject. Not shared between threads.</summary>
internal sealed class StackCase(List<Breach> found, ForeignTypes foreign, StackTypes types, TokenShapes shapes)
{
    private ConstraintSolver? _solver;
    private MethodSymbol? _solverOf;

    public ForeignTypes Foreign => foreign;

    public StackTypes Types => types;

    public TokenShapes Shapes => shapes;

    /// <summary>Whether a value of one type may stand where another is expected, within a method whose type parameters have constraints.</summary>
    public bool IsAssignable(TypeSig from, TypeSig to, MethodSymbol user)
    {
        if (!ReferenceEquals(_solverOf, user))
        {
            _solver = new ConstraintSolver(user.DeclaringType, user);
            _solverOf = user;
        }

        return _solver!.IsAssignable(from, to);
    }

    /// <summary>The foreign type that decides where a value fits; null where there is none, so that no host can be the cause.</summary>
    public TypeSymbol? Decider(TypeSig type, MethodSymbol user) =>
        foreign.In(type).FirstOrDefault() ?? ConstraintSolver.ConstraintsOf(type, user).SelectMany(foreign.In).FirstOrDefault();

    /// <summary>Reports a type of another assembly as the cause.</summary>
    public void Report(Rule rule, TypeSymbol type, string message, Impact impact, MethodSymbol user, int ilOffset) =>
        Report(new Cause(rule, type.Assembly.Name, $"{type.Assembly.Name}!{type.FullName}", message, impact.Exception), impact, user, ilOffset);

    public void Report(Cause cause, Impact impact, MethodSymbol user, int ilOffset) => found.Add(new Breach(cause, Place.Of(user, ilOffset), impact));
}
