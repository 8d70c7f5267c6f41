using Modules.Verifier.Stack;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks.Stack;

/// <summary>
/// A value that is used without a cast as a base class or an interface is one (ECMA-335 III.1.8.1.2.3; MOD6002). Compilers leave the cast out, and the JIT does not look: a class's method
/// then works on a wrong object, an interface's has no entry point, and an array refuses the element.
/// </summary>
internal sealed class CastlessConversionCheck : IStackUseCheck
{
    private const string NoEntryPoint = "System.EntryPointNotFoundException";
    private const string WrongElement = "System.ArrayTypeMismatchException";

    public void Examine(StackCase at, MethodSymbol user, in StackUse use)
    {
        if (use.Kind == StackUseKind.Cast)
        {
            return;
        }

        var from = at.Types[use.From];
        var to = at.Types[use.To];
        if (from.Type is null || to.Type is null || from.IsForeignStruct || to.IsForeignStruct || from.Type.Kind is SigKind.ByRef || to.Type.Kind is SigKind.ByRef || at.IsAssignable(from.Type, to.Type, user)

            // The other way round, code that is not verifiable knew better: some compilers leave out the cast to a class that they made themselves.
            || at.IsAssignable(to.Type, from.Type, user)
            || CompilerSlips.Is(from.Type, to.Type, user.Assembly)
            || at.Decider(from.Type, user) is not { } decider)
        {
            return;
        }

        var impact = use.Kind == StackUseKind.Element
            ? Impact.FailsCall(WrongElement)
            : to.Type.Type is { IsInterface: true } ? Impact.FailsCall(NoEntryPoint) : Impact.Of(Rules.CastlessConversion);
        at.Report(
            Rules.CastlessConversion,
            decider,
            $"{from.Type} is no {to.Type} any more, and the library uses it as one without a cast: "
            + (IsOverOthers(from.Type, to.Type)
                ? $"{to.Type.Type!.FullName} does not convert between these type arguments any more."
                : $"{decider.FullName} of {decider.Assembly.Name} {decider.Assembly.Image.Version} has another base class or other interfaces now."),
            impact,
            user,
            use.IlOffset);
    }

    // The same generic type over other arguments, which its variance let convert.
    private static bool IsOverOthers(TypeSig from, TypeSig to) => to is { Type: { } wanted, Arguments.Length: > 0 }
        && (ReferenceEquals(from.Type, wanted) || (from.Type is { } own && Array.Exists(own.InterfaceMap.Interfaces, implemented => ReferenceEquals(implemented.Type, wanted))));
}
