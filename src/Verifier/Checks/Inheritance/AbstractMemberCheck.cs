using Modules.Verifier.Inheritance;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks.Inheritance;

/// <summary>A class that is not abstract has a body in every slot (ECMA-335 II.10.1.4; MOD4001).</summary>
internal sealed class AbstractMemberCheck : TypeCheck
{
    protected override void Examine(Examination examination, TypeSymbol type)
    {
        // What a library's own classes leave open its compiler refused: only what they inherit can have become abstract.
        if (type.IsAbstract || type.IsInterface || type.ForeignBase is not { IsRoot: false } foreign || IsAsCompiled(foreign) || !type.InterfaceMap.IsDecided || Inherits(examination, type.BaseType?.Type))
        {
            return;
        }

        foreach (var slot in type.Shape.Slots)
        {
            if (slot.Method.IsAbstract && !IsUncompared(examination, type, slot))
            {
                var member = SymbolSpelling.Method(slot.Method);
                examination.Report(
                    Because(
                        Rules.AbstractNotImplemented,
                        type.Assembly,
                        $"{type.Assembly.Name}!{type.FullName}::{slot.Method.Name}",
                        $"{type.FullName} does not implement {member}, which is abstract in this host.")
                    with
                    {
                        Candidates = [member],
                        Root = new FindingRoot(member, $"{member} is abstract in this host, and these classes do not implement it."),
                    },
                    Place.Of(type),
                    Impact.FailsType(Rules.AbstractNotImplemented.Exception));
            }
        }
    }

    // A class that is not abstract fills all slots, unless those are of another assembly, which can have changed as well.
    private static bool IsAsCompiled(TypeSymbol foreign) =>
        !foreign.IsAbstract && (foreign.BaseType?.Type is not { IsRoot: false } parent || ReferenceEquals(parent.Assembly, foreign.Assembly) || parent.Assembly.Origin == AssemblyOrigin.Framework);

    // What may fill the slot and cannot be compared is a finding of its own.
    private static bool IsUncompared(Examination examination, TypeSymbol type, Slot slot)
    {
        for (var current = type; current is not null && examination.IsSubject(current.Assembly); current = current.BaseType?.Type)
        {
            if (current.Shape.Overrides.Any(tried => tried.Replaced is null && tried.Method.HasNameOf(slot.Method) && ComparedMethods.WhyNotOverriding(tried.Method) is not null))
            {
                return true;
            }
        }

        return false;
    }

    // The first class of the library that is not abstract has the finding; those that derive from it fail with it.
    private static bool Inherits(Examination examination, TypeSymbol? parent) =>
        parent is not null && examination.IsSubject(parent.Assembly) && (!parent.IsAbstract
            ? parent.Shape.Slots.Any(slot => slot.Method.IsAbstract)
            : Inherits(examination, parent.BaseType?.Type));
}
