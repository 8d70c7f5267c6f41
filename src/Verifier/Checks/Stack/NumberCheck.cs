using Modules.Verifier.Resolution;
using Modules.Verifier.Stack;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks.Stack;

/// <summary>A value that is computed with as a number is one (ECMA-335 III.1.5; MOD2003): an enum that became a struct fails the method when it is compiled.</summary>
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
        if (changed is not null)
        {
            // The JIT refuses the method as a whole and names no type, so that the method is what is broken.
            at.Report(
                new Cause(
                    Rules.EnumChanged,
                    changed.Assembly.Name,
                    SymbolSpelling.Method(user),
                    $"{changed.FullName} of {changed.Assembly.Name} {changed.Assembly.Image.Version} was an enum and is a struct now; {user.DeclaringType.FullName}::{user.Name} computes with it as a number, and does not compile.",
                    Invalid),
                Impact.FailsJit(Invalid),
                user,
                use.IlOffset);
        }
    }
}
