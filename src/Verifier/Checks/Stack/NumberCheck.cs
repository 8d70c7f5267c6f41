using Modules.Verifier.Resolution;
using Modules.Verifier.Stack;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks.Stack;

/// <summary>
/// A value that is taken for a number, or compared as a reference, is one (ECMA-335 III.1.5; MOD2003, MOD2002), which an enum that became a struct or a class is not, nor a class that became a struct. The JIT refuses a method that passes or computes with such a value; where
/// it is stored, boxed or compared it goes on with bits that mean something else.
/// </summary>
internal sealed class NumberCheck : IStackUseCheck
{
    public void Examine(StackCase at, MethodSymbol user, in StackUse use)
    {
        if (Changed(at, use) is not { } changed)
        {
            return;
        }

        // What the library computes with shows that it was an enum; references are compared and asked for null as well. The JIT names no type where it refuses a method, so that the method is what is broken.
        var wasEnum = user.Assembly.EnumUses.WasEnum(changed);
        var isReference = !wasEnum && use.Kind is StackUseKind.Operand or StackUseKind.Comparison;
        var isRefused = use.Kind is StackUseKind.Argument or StackUseKind.Operand;
        var impact = isRefused ? Impact.FailsJit("System.InvalidProgramException") : new Impact(FindingLevel.Corrupts, FailureStage.Silent, null);
        at.Report(
            new Cause(
                wasEnum ? Rules.EnumChanged : Rules.ClassStructChanged,
                changed.Assembly.Name,
                SymbolSpelling.Method(user),
                $"{changed.FullName} of {changed.Assembly.Name} {changed.Assembly.Image.Version} {(wasEnum ? "was an enum" : isReference ? "was a class" : "was a number")} and is {(changed.IsValueType ? "a struct" : "a class")} now; "
                + $"{user.DeclaringType.FullName}::{user.Name} "
                + (isRefused ? $"{(isReference ? "asks whether it is null" : "computes with it as what it was")}, and does not compile." : "takes it for what it was, and gets a value of no sense."),
                impact.Exception),
            impact,
            user,
            use.IlOffset);
    }

    private static TypeSymbol? Changed(StackCase at, in StackUse use)
    {
        if (use.To == StackTypes.Number)
        {
            return at.Types[use.From] is { IsForeignStruct: true, Type.Type: var from } ? from : null;
        }

        return use.From == StackTypes.Number && at.Types[use.To] is { IsBoxed: false, Type: { Kind: SigKind.Named, Type: { } to } } && at.Foreign.IsForeign(to) ? to : null;
    }
}
