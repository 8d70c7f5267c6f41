using Modules.Verifier.Stack;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks.Stack;

/// <summary>
/// What is thrown or caught derives from System.Exception (ECMA-335 I.12.4.2; MOD6004): anything else that is thrown reaches a handler wrapped, as another type, and a handler for anything else
/// is never entered.
/// </summary>
internal sealed class ThrownTypeCheck : IStackUseCheck
{
    private static readonly Impact NeverEntered = new(FindingLevel.Changes, FailureStage.Silent, null);

    public void Examine(StackCase at, MethodSymbol user, in StackUse use)
    {
        if (use.Kind is not (StackUseKind.Exception or StackUseKind.Caught)
            || at.Types[use.From].Type is not { } type
            || user.Assembly.Context.CoreType("System"u8, "Exception"u8) is not { } exception
            || at.IsAssignable(type, TypeSig.Named(exception), user)
            || at.Decider(type, user) is not { } decider

            // A filter that throws has always said "no" so.
            || ExceptionFilters.Contain(Place.Of(user, use.IlOffset)))
        {
            return;
        }

        var (what, impact) = use.Kind == StackUseKind.Exception
            ? ("throws it: a handler meets it wrapped in a RuntimeWrappedException", Impact.Of(Rules.NotException))
            : ("catches it: the handler is never entered", NeverEntered);
        at.Report(Rules.NotException, decider, $"{type} does not derive from System.Exception any more, and the library {what}.", impact, user, use.IlOffset);
    }
}
