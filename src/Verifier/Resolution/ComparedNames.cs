using Modules.Verifier.Symbols;

namespace Modules.Verifier.Resolution;

/// <summary>
/// How the CLR compares two signatures of different assemblies: type by type by name, and only where the names are the same are both looked up, the first one first. What its assembly does not
/// have is not the same as anything, and ends the comparison; what is looked up in an assembly that is not there fails it.
/// </summary>
internal static class ComparedNames
{
    private static readonly Comparison Same = new(true, null);
    private static readonly Comparison Different = new(false, null);

    /// <summary>Why two signatures cannot be compared; null when they can, whether they are the same or not.</summary>
    /// <param name="first">The signature whose types are looked up first: a reference's before a method's, an override's before the overridden one's, an interface member's before its implementation's.</param>
    /// <param name="second">The other one.</param>
    public static Cause? Missing(MethodSig first, MethodSig second) => Compare(first, second).Failure;

    /// <summary>Why the types of two fields cannot be compared; null when they can.</summary>
    /// <param name="first">The type of the field that is there.</param>
    /// <param name="second">The type that the reference names.</param>
    public static Cause? Missing(TypeSig first, TypeSig second) => Compare(first, second).Failure;

    private static Comparison Compare(MethodSig first, MethodSig second) =>
        first.Header.RawValue == second.Header.RawValue && first.GenericParameterCount == second.GenericParameterCount
            ? Compare([first.ReturnType, .. first.Parameters], [second.ReturnType, .. second.Parameters])
            : Different;

    // The first that differs or cannot be looked up ends it.
    private static Comparison Compare(TypeSig[] first, TypeSig[] second)
    {
        var result = first.Length == second.Length ? Same : Different;
        for (var i = 0; result == Same && i < first.Length; i++)
        {
            result = Compare(first[i], second[i]);
        }

        return result;
    }

    private static Comparison Compare(TypeSig first, TypeSig second)
    {
        if (first.Kind is SigKind.Named or SigKind.Missing && second.Kind is SigKind.Named or SigKind.Missing)
        {
            var named = CompareNamed(first, second);
            return named == Same ? Compare(first.Arguments, second.Arguments) : named;
        }

        return first.Kind == second.Kind && first.Number == second.Number && first.Bounds == second.Bounds ? Compare(Parts(first), Parts(second)) : Different;
    }

    private static Comparison CompareNamed(TypeSig first, TypeSig second)
    {
        if (NameOf(first) != NameOf(second) || first.Arguments.Length != second.Arguments.Length || (first.Mark != second.Mark && first.Mark != default && second.Mark != default))
        {
            return Different;
        }

        if (first.Cause is null && second.Cause is null)
        {
            return ReferenceEquals(first.Type, second.Type) ? Same : Different;
        }

        return Cause.AreSame(first.Cause, second.Cause) ? Same
            : (first.Cause ?? second.Cause) is { FailsLookup: true } failure ? new Comparison(true, failure)
            : Different;
    }

    private static TypeSig[] Parts(TypeSig type) =>
        [.. type.Modifier is { } modifier ? [modifier] : Array.Empty<TypeSig>(), .. type.Element is { } element ? [element] : Array.Empty<TypeSig>(), .. type.Function is { } function ? [function.ReturnType, .. function.Parameters] : Array.Empty<TypeSig>()];

    private static string? NameOf(TypeSig type) => type.Cause?.ReferencedName ?? type.Type?.FullName;

    // Whether two are the same so far, or why that is not known.
    private readonly record struct Comparison(bool IsSame, Cause? Failure);
}
