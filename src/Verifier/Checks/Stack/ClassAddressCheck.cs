using Modules.Verifier.Stack;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks.Stack;

/// <summary>
/// What a member of a class is called on is a reference to an object (ECMA-335 III.4.10; MOD2002). Of a struct it is an address; where that became a class, the place in which the reference is kept
/// is taken for the object.
/// </summary>
internal sealed class ClassAddressCheck : IStackUseCheck
{
    private static readonly Impact Corrupts = new(FindingLevel.Corrupts, FailureStage.Call, null);

    public void Examine(StackCase at, MethodSymbol user, in StackUse use)
    {
        if (use.Kind is StackUseKind.Instance
            && at.Types[use.From].Type is { Kind: SigKind.ByRef, Element: { Kind: SigKind.Named, Type: { IsValueType: false } changed } }
            && at.Types[use.To].Type is { Kind: SigKind.Named })
        {
            at.Report(
                Rules.ClassStructChanged,
                changed,
                $"{changed.FullName} of {changed.Assembly.Name} {changed.Assembly.Image.Version} was a struct and is a class or interface now; the library takes the address of a reference for the object.",
                Corrupts,
                user,
                use.IlOffset);
        }
    }
}
