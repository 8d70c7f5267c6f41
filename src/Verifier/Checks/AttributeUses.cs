using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks;

/// <summary>Where custom attributes use references: what is missing fails only whoever reads the attributes of that element.</summary>
internal static class AttributeUses
{
    public static void Collect(BoundAssembly subject, ReferenceCheck.Sink sink)
    {
        foreach (var handle in subject.Reader.CustomAttributes)
        {
            var attribute = subject.Reader.GetCustomAttribute(handle);
            sink.Token(attribute.Constructor, PlaceOf(subject, attribute.Parent), cause => Impact.Attribute(cause.Exception));
        }
    }

    public static Place PlaceOf(BoundAssembly subject, EntityHandle parent)
    {
        switch (parent.Kind)
        {
            case HandleKind.TypeDefinition:
                return Place.Of(subject.Type((TypeDefinitionHandle)parent));
            case HandleKind.MethodDefinition:
                var method = (MethodDefinitionHandle)parent;
                return Place.Of(subject.Type(subject.Reader.GetMethodDefinition(method).GetDeclaringType()).Method(MetadataTokens.GetRowNumber(method)));
            case HandleKind.FieldDefinition:
                var field = (FieldDefinitionHandle)parent;
                return Place.Of(new FieldSymbol(subject.Type(subject.Reader.GetFieldDefinition(field).GetDeclaringType()), field));
            default:
                return new Place(subject);
        }
    }
}
