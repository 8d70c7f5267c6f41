using Modules.Verifier.Resolution;
using Modules.Verifier.Stack;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks.Stack;

/// <summary>
/// A value that is taken for a number is one (ECMA-335 III.1.5; MOD2003), which an enum that became a struct is not. The JIT refuses a method that passes or computes with such a value; where it
/// is stored or compared it goes on with bits that mean something else.
/// </summary>
internal sealed class NumberCheck : IStackUseCheck
{
    public void Examine(StackCase at, MethodSymbol user, in StackUse use)
    {
        var from = at.Types[use.From];
        var to = at.Types[use.To];
        var changed = from.IsForeignStruct && use.To == StackTypes.Number
            ? from.Type!.Type
            : use.From == StackTypes.Number && to.IsForeignStruct ? to.Type!.Type : null;
        if (changed is null)
        {
            return;
        }

        // The JIT names no type where it refuses a method, so that the method is what is broken.
        var isRefused = use.Kind is StackUseKind.Argument or StackUseKind.Operand;
        var impact = isRefused ? Impact.FailsJit("System.InvalidProgramException") : new Impact(FindingLevel.Corrupts, FailureStage.Silent, null);
        at.Report(
            new Cause(
                Rules.EnumChanged,
                changed.Assembly.Name,
                SymbolSpelling.Method(user),
                $"{changed.FullName} of {changed.Assembly.Name} {changed.Assembly.Image.Version} was an enum and is a struct now; {user.DeclaringType.FullName}::{user.Name} "
                + (isRefused ? "computes with it as a number, and does not compile." : "takes it for a number, and gets a value of no sense."),
                impact.Exception),
            impact,
            user,
            use.IlOffset);
    }
}
