using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Text;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks;

/// <summary>Where custom attributes use references: what is missing fails only whoever reads the attributes of that element.</summary>
internal static class AttributeUses
{
    public static void Collect(BoundAssembly subject, ReferenceCheck.Sink sink)
    {
        var types = MissingTypes(subject, sink).ToList();
        foreach (var handle in subject.Reader.CustomAttributes)
        {
            var attribute = subject.Reader.GetCustomAttribute(handle);
            if (AttributeCheck.ChangedKind(subject, attribute.Constructor) is not null || AttributeCheck.DefaultOf(subject, attribute.Constructor) is not null)
            {
                // Its type does not load, or is a struct: nobody looks for the constructor.
                sink.Use(attribute.Constructor);
                continue;
            }

            sink.Token(attribute.Constructor, PlaceOf(subject, attribute.Parent), OnRead);
            var isLeftOut = types.Count > 0 && IsLeftOut(subject, sink.Method(attribute.Constructor));
            foreach (var (type, name) in types)
            {
                if (subject.Image.Blob(attribute.Value).IndexOf(name) < 0)
                {
                    continue;
                }

                if (isLeftOut)
                {
                    sink.Use(type);
                }
                else
                {
                    sink.Token(type, PlaceOf(subject, attribute.Parent), OnRead);
                }
            }
        }

        static Impact OnRead(Cause cause) => Impact.Attribute(cause.Exception);
    }

    private static bool IsLeftOut(BoundAssembly subject, MethodSymbol? constructor) =>
        constructor is not null && !ReferenceEquals(constructor.Assembly, subject) && AttributeCheck.Hidden(constructor.DeclaringType, constructor, subject.Type(1)) is not null;

    // The types that are missing, as an attribute's value names them (ECMA-335 II.23.3): by text, with the assembly.
    private static IEnumerable<MissingType> MissingTypes(BoundAssembly subject, ReferenceCheck.Sink sink)
    {
        for (var row = 1; row <= subject.Reader.GetTableRowCount(TableIndex.TypeRef); row++)
        {
            var handle = MetadataTokens.TypeReferenceHandle(row);
            if (sink.CausesOf(handle).Length > 0)
            {
                yield return new MissingType(handle, Encoding.UTF8.GetBytes($"{SymbolSpelling.TypeName(subject.Reader, handle).Replace('/', '+')}, {SymbolSpelling.Scope(subject, handle)}"));
            }
        }
    }

    private sealed record MissingType(EntityHandle Handle, byte[] Name);

    public static Place PlaceOf(BoundAssembly subject, EntityHandle parent)
    {
        switch (parent.Kind)
        {
            case HandleKind.TypeDefinition:
                return Place.Of(subject.Type((TypeDefinitionHandle)parent));
            case HandleKind.MethodDefinition:
                return Place.Of(subject.Method((MethodDefinitionHandle)parent));
            case HandleKind.FieldDefinition:
                return Place.Of(subject.Field((FieldDefinitionHandle)parent));
            default:
                return new Place(subject);
        }
    }
}
