using Modules.Verifier.Hosts;
using Modules.Verifier.Inheritance;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks.Inheritance;

/// <summary>
/// An override takes the nearest slot of its name and signature. Where a class between got a method of its own, or lost it, that is another slot than the one that the library was compiled for, and
/// who called the override before calls something else (MOD4012). Each host alone is in order, so that it takes the older one to see.
/// </summary>
internal sealed class OverriddenSlotCheck : ICheck
{
    public void Examine(Examination examination, BoundAssembly subject)
    {
        if (examination.Older is not { } older)
        {
            return;
        }

        for (var row = 1; row <= subject.Reader.TypeDefinitions.Count; row++)
        {
            examination.CancellationToken.ThrowIfCancellationRequested();
            if (subject.Type(row) is { ForeignBase.IsRoot: false, Shape.Overrides.Count: > 0 } type)
            {
                Examine(examination, type, older);
            }
        }
    }

    private static void Examine(Examination examination, TypeSymbol type, OlderHost older)
    {
        var host = type.BaseType;
        while (host is { Type: { } own } && examination.IsSubject(own.Assembly))
        {
            host = own.BaseType?.Substitute(host.Arguments);
        }

        if (host is { Type: { Assembly.Origin: AssemblyOrigin.Host or AssemblyOrigin.Shared } now } && older.Before(now) is { } before)
        {
            foreach (var (method, replaced, isExplicit) in type.Shape.Overrides)
            {
                if (!isExplicit && replaced is not null && !examination.IsSubject(replaced.Method.Assembly))
                {
                    Compare(examination, method, replaced, host, before);
                }
            }
        }
    }

    private static void Compare(Examination examination, MethodSymbol method, Slot replaced, TypeSig host, TypeSymbol before)
    {
        // Both hosts have symbols of their own: spellings are what they share.
        var wanted = SymbolSpelling.Method(string.Empty, method.Name, method.Signature);
        if (Array.FindLast(before.Shape.Slots, slot => slot.Method.HasNameOf(method) && SymbolSpelling.Method(string.Empty, method.Name, slot.Over(host.Arguments).Signature) == wanted) is not { } slot)
        {
            return;
        }

        var then = SymbolSpelling.Method(slot.Root);
        var now = SymbolSpelling.Method(replaced.Root);

        // A method that only moved is in one slot, wherever it is declared.
        if (then != now && (HasSlot(host.Type!, then) || HasSlot(before, now)))
        {
            examination.Report(
                new Cause(
                    Rules.SilentNewSlot,
                    method.Assembly.Name,
                    SymbolSpelling.Method(method),
                    $"{method.DeclaringType.FullName}.{method.Name} overrides {now} now, and overrode {then} when it was compiled. Who calls that one does not reach it any more.",
                    Exception: null)
                { Candidates = [now] },
                Place.Of(method),
                Impact.Of(Rules.SilentNewSlot));
        }
    }

    private static bool HasSlot(TypeSymbol type, string root) => Array.Exists(type.Shape.Slots, slot => SymbolSpelling.Method(slot.Root) == root);
}
