using Modules.Verifier.Symbols;

namespace Modules.Verifier.Resolution;

/// <summary>What a type reference binds to: exactly one of a definition and a cause.</summary>
internal sealed class TypeReferenceAnswer
{
    public TypeReferenceAnswer(TypeSymbol type)
    {
        Type = type;
    }

    public TypeReferenceAnswer(Cause cause)
    {
        Cause = cause;
    }

    public TypeSymbol? Type { get; }

    public Cause? Cause { get; }
}
