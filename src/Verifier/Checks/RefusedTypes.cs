using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks;

/// <summary>Types that the runtime refuses to make of others, parts before the whole: arrays of ref structs, and generic types over what their constraints do not admit.</summary>
internal static class RefusedTypes
{
    private const string NotAdmitted = "System.ArgumentException";

    /// <summary>The first that reflection refuses in a type which is named by text; null when there is none.</summary>
    public static Cause? Find(TypeSig type, ConstraintSolver solver)
    {
        foreach (var part in Parts(type))
        {
            if (Find(part, solver) is { } found)
            {
                return found;
            }
        }

        if (Array(type) is { } array)
        {
            return array;
        }

        return type.Type is { } generic && solver.Violation(generic.Assembly, generic.Definition.GetGenericParameters(), type.Arguments, type.Arguments, null) is { } violation
            ? violation.ByRefLike is { } refStruct && refStruct.Assembly.Origin != AssemblyOrigin.Framework
                ? Of(Rules.ByRefLike, refStruct, $"{refStruct.FullName} is a ref struct now: it cannot stand for a type parameter of {generic.FullName}.", NotAdmitted)
                : Of(Rules.Constraint, generic, $"{generic.FullName} over something that its constraints do not admit: {violation.Text}.", NotAdmitted)
            : null;
    }

    /// <summary>The first array of a ref struct in a type; null when there is none.</summary>
    public static Cause? FindArray(TypeSig type)
    {
        foreach (var part in Parts(type))
        {
            if (FindArray(part) is { } found)
            {
                return found;
            }
        }

        return Array(type);
    }

    private static TypeSig[] Parts(TypeSig type) => type.Element is null ? type.Arguments : [.. type.Arguments, type.Element];

    private static Cause? Array(TypeSig type) => type.Kind is SigKind.Vector or SigKind.Array && type.Element!.Unmodified.Type is { IsByRefLike: true } element
        ? Of(Rules.ByRefLike, element, $"{element.FullName} is a ref struct now: there are no arrays of it.", Rules.ByRefLike.Exception)
        : null;

    private static Cause Of(Rule rule, TypeSymbol type, string message, string? exception) => new(rule, type.Assembly.Name, $"{type.Assembly.Name}!{type.FullName}", message, exception);
}
