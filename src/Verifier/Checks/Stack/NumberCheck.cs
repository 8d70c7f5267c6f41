using Modules.Verifier.Resolution;
using Modules.Verifier.Stack;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks.Stack;

/// <summary>
/// A value that is taken for a number, or compared as a reference, is one (ECMA-335 III.1.5; MOD2003, MOD2002), which an enum that became a struct or a class is not, nor a class that became a struct.
/// The JIT refuses a method that passes such a value or branches by it; where it is stored, boxed, compared or computed with, it mostly goes on with bits that mean something else.
/// </summary>
internal sealed class NumberCheck : IStackUseCheck
{
    public void Examine(StackCase at, MethodSymbol user, in StackUse use)
    {
        if (Changed(at, use) is not { } changed)
        {
            return;
        }

        // Nothing but an enum goes on as a number; references are compared and asked for null as well. The JIT names no type where it refuses a method, so that the method is what is broken.
        var wasEnum = use.Kind is not (StackUseKind.Condition or StackUseKind.Comparison) || user.Assembly.EnumUses.WasEnum(changed);
        var isRefused = use.Kind is StackUseKind.Argument or StackUseKind.Condition;
        var what = isRefused
            ? wasEnum ? "takes it for what it was, and does not compile" : "asks whether it is null, and does not compile"
            : use.Kind == StackUseKind.Operand ? "computes with it: the JIT makes nonsense of that, refuses it, or ends the process" : "takes it for what it was, and gets a value of no sense";
        var impact = isRefused ? Impact.FailsJit("System.InvalidProgramException") : new Impact(FindingLevel.Corrupts, FailureStage.Silent, null);
        at.Report(
            new Cause(
                wasEnum ? Rules.EnumChanged : Rules.ClassStructChanged,
                changed.Assembly.Name,
                SymbolSpelling.Method(user),
                $"{changed.FullName} of {changed.Assembly.Name} {changed.Assembly.Image.Version} was {(wasEnum ? "an enum" : "a class")} and is {(changed.IsValueType ? "a struct" : "a class")} now; {user.DeclaringType.FullName}::{user.Name} {what}.",
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
