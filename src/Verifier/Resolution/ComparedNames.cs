using Modules.Verifier.Symbols;

namespace Modules.Verifier.Resolution;

/// <summary>
/// How the CLR compares two signatures: type by type by name, and only where the names are the same are both looked up. What is looked up in an assembly that is not there fails the comparison.
/// </summary>
internal static class ComparedNames
{
    /// <summary>Why two signatures cannot be compared; null when they can, whether they are the same or not.</summary>
    public static Cause? Missing(MethodSig left, MethodSig right)
    {
        if (left.Header.RawValue != right.Header.RawValue || left.GenericParameterCount != right.GenericParameterCount || left.Parameters.Length != right.Parameters.Length)
        {
            return null;
        }

        return Missing([left.ReturnType, .. left.Parameters], [right.ReturnType, .. right.Parameters]).Cause;
    }

    // Whether the types are the same so far; the first that cannot be looked up ends it.
    private static (bool IsSame, Cause? Cause) Missing(TypeSig[] left, TypeSig[] right)
    {
        for (var i = 0; i < left.Length; i++)
        {
            if (Missing(left[i], right[i]) is var found && (!found.IsSame || found.Cause is not null))
            {
                return found;
            }
        }

        return (true, null);
    }

    private static (bool IsSame, Cause? Cause) Missing(TypeSig left, TypeSig right)
    {
        if (NameOf(left) is { } name)
        {
            return name == NameOf(right) && left.Arguments.Length == right.Arguments.Length
                ? AssemblyCause(left) is { } cause || (cause = AssemblyCause(right)!) is not null ? (true, cause) : Missing(left.Arguments, right.Arguments)
                : (false, null);
        }

        return left.Kind == right.Kind && left.Number == right.Number
            ? left.Element is null || right.Element is null ? (true, null) : Missing(left.Element, right.Element)
            : (false, null);
    }

    private static string? NameOf(TypeSig type) => type.Cause?.ReferencedName ?? type.Type?.FullName;

    private static Cause? AssemblyCause(TypeSig type) => type.Cause is { } cause && cause.Exception == Rules.AssemblyMissing.Exception ? cause : null;
}
