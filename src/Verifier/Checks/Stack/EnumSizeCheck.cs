using Modules.Verifier.Stack;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks.Stack;

/// <summary>An instruction that reads or writes the values of an enum in an array or through a reference knows their size (MOD2003).</summary>
internal sealed class EnumSizeCheck : IStackUseCheck
{
    public void Examine(StackCase at, MethodSymbol user, in StackUse use)
    {
        if (use.Kind == StackUseKind.Place
            && at.Types[use.From].Type?.Element?.Unmodified is { Kind: SigKind.Named, Type: { } type }
            && at.Foreign.IsForeign(type)
            && EnumSizes.Breach(type, StackTypes.BytesOf(use.To)) is { } cause)
        {
            at.Report(cause, EnumSizes.Impact, user, use.IlOffset);
        }
    }
}
