using Modules.Verifier.Resolution;
using Modules.Verifier.Stack;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks.Stack;

/// <summary>
/// A value that is computed with as a number is one (ECMA-335 III.1.5; MOD2003). Where an enum became a struct, the JIT refuses a number that is passed as the struct or the struct as a
/// number, and a branch on the struct; everything else it does not look at: the method gets a value of no sense, or the JIT itself takes the process down.
/// </summary>
internal sealed class NumberCheck : IStackUseCheck
{
    private const string Invalid = "System.InvalidProgramException";

    public void Examine(StackCase at, MethodSymbol user, in StackUse use)
    {
        var from = at.Types[use.From];
        var to = at.Types[use.To];
        var changed = from.IsForeignStruct && (use.To == StackTypes.Number || use.Kind == StackUseKind.Operand)
            ? from.Type!.Type
            : use.From == StackTypes.Number && to.IsForeignStruct ? to.Type!.Type : null;
        if (changed is null)
        {
            return;
        }

        // The JIT refuses the method as a whole and names no type, so that the method is what is broken.
        var isRefused = use.Kind is StackUseKind.Argument or StackUseKind.Condition;
        var impact = isRefused ? Impact.FailsJit(Invalid) : new Impact(FindingLevel.Corrupts, FailureStage.Silent, null);
        at.Report(
            new Cause(
                Rules.EnumChanged,
                changed.Assembly.Name,
                SymbolSpelling.Method(user),
                $"{changed.FullName} of {changed.Assembly.Name} {changed.Assembly.Image.Version} was an enum and is a struct now; {user.DeclaringType.FullName}::{user.Name} computes with it as a number, and "
                + (isRefused ? "does not compile." : "gets a value of no sense, or takes the process down."),
                impact.Exception),
            impact,
            user,
            use.IlOffset);
    }
}
