using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks.Stack;

/// <summary>
/// Conversions that a compiler got wrong itself, so that no host is the cause: F# gives the variable of a local function another of the method's type parameters than its value has. Code over
/// references is shared by all of them, and nobody notices.
/// </summary>
internal static class CompilerSlips
{
    /// <summary>Whether what the library itself declares as base class or interface of its type is the wanted type, but for type parameters.</summary>
    /// <param name="from">The type of the value.</param>
    /// <param name="to">The type that it is used as.</param>
    /// <param name="subject">The library.</param>
    public static bool Is(TypeSig from, TypeSig to, BoundAssembly subject)
    {
        while (!IsSame(from, to))
        {
            if (from.Type is not { } type || !ReferenceEquals(type.Assembly, subject))
            {
                return false;
            }

            foreach (var implemented in type.Interfaces)
            {
                if (IsSame(implemented.Substitute(from.Arguments), to))
                {
                    return true;
                }
            }

            if (type.BaseType is not { } parent)
            {
                return false;
            }

            from = parent.Substitute(from.Arguments);
        }

        return true;
    }

    private static bool IsSame(TypeSig left, TypeSig right)
    {
        if (IsParameter(left) && IsParameter(right))
        {
            return true;
        }

        if (left.Kind != right.Kind || !ReferenceEquals(left.Type, right.Type) || left.Arguments.Length != right.Arguments.Length || (left.Element is null) != (right.Element is null))
        {
            return false;
        }

        if (left.Arguments.Length == 0 && left.Element is null)
        {
            return left.Equals(right);
        }

        for (var i = 0; i < left.Arguments.Length; i++)
        {
            if (!IsSame(left.Arguments[i], right.Arguments[i]))
            {
                return false;
            }
        }

        return left.Element is null || IsSame(left.Element, right.Element!);
    }

    private static bool IsParameter(TypeSig type) => type.Kind is SigKind.TypeParameter or SigKind.MethodParameter;
}
