using Modules.Verifier.Stack;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks.Stack;

/// <summary>What is thrown derives from System.Exception (ECMA-335 I.12.4.2; MOD6004): anything else reaches a handler wrapped, as another type.</summary>
internal sealed class ThrownTypeCheck : IStackUseCheck
{
    public void Examine(StackCase at, MethodSymbol user, in StackUse use)
    {
        if (use.Kind != StackUseKind.Exception
            || at.Types[use.From].Type is not { } thrown
            || user.Assembly.Context.CoreType("System"u8, "Exception"u8) is not { } exception
            || at.IsAssignable(thrown, TypeSig.Named(exception), user)
            || at.Decider(thrown, user) is not { } decider

            // A filter that throws has always said "no" so.
            || ExceptionFilters.Contain(Place.Of(user, use.IlOffset)))
        {
            return;
        }

        at.Report(
            Rules.NotException,
            decider,
            $"{thrown} does not derive from System.Exception any more, and the library throws it: a handler meets it wrapped in a RuntimeWrappedException.",
            Impact.Of(Rules.NotException),
            user,
            use.IlOffset);
    }
}
