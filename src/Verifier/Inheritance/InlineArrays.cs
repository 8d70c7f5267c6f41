using Modules.Verifier.Symbols;

namespace Modules.Verifier.Inheritance;

/// <summary>Structs that hold their one field several times.</summary>
internal static class InlineArrays
{
    /// <summary>The length of an inline array; 1 when the type is none, and holds its field once.</summary>
    public static int LengthOf(TypeSymbol type)
    {
        foreach (var handle in type.Definition.GetCustomAttributes())
        {
            var attribute = type.Reader.GetCustomAttribute(handle);
            if (AttributeNames.Is(type.Reader, attribute, "System.Runtime.CompilerServices", "InlineArrayAttribute")
                && type.Reader.GetBlobReader(attribute.Value) is { Length: >= 6 } blob
                && blob.ReadUInt16() == 1)
            {
                return blob.ReadInt32();
            }
        }

        return 1;
    }

    /// <summary>The type of the field, over the type's own parameters; null for a damaged one.</summary>
    public static TypeSig? ElementOf(TypeSymbol type) => type.Fields.FirstOrDefault(field => !field.IsStatic)?.Type;

    /// <summary>Whether a value of one type has the bytes of one of the other: it is as large, and there are no references in either. True where that cannot be told.</summary>
    public static bool AreSameBytes(TypeSig left, TypeSig right) =>
        FieldLayout.Of(left) is not { } one || FieldLayout.Of(right) is not { } other || (one.Size == other.Size && !HasReference(one) && !HasReference(other));

    private static bool HasReference(FieldLayout layout) => layout.Parts.Any(part => part.IsReference);
}
