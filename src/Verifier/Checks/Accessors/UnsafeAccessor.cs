using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks.Accessors;

/// <summary>A method marked <c>[UnsafeAccessor]</c>, whose code the CLR writes when it is first called.</summary>
/// <param name="Method">The method.</param>
/// <param name="Kind">What it reaches.</param>
/// <param name="Name">Name of what it reaches.</param>
/// <param name="Signature">Its signature, with the types that <c>[UnsafeAccessorType]</c> names by text in place of <c>object</c>; invalid where a text cannot be told.</param>
/// <param name="NamedTypes">The types that are named by text.</param>
/// <param name="IsResultNamed">Whether the returned type is one of them.</param>
internal sealed record UnsafeAccessor(MethodSymbol Method, AccessorKind Kind, string Name, MethodSig Signature, IReadOnlyList<TypeSig> NamedTypes, bool IsResultNamed)
{
    private const string Namespace = "System.Runtime.CompilerServices";

    /// <summary>The type that is searched: that of the first parameter, or what a constructor makes; null where there is none.</summary>
    public TypeSig? Target => (Kind == AccessorKind.Constructor ? Signature.ReturnType : Signature.Parameters.FirstOrDefault())?.Unmodified is { } target
        ? target.Kind == SigKind.ByRef ? target.Element!.Unmodified : target
        : null;

    /// <summary>What the CLR loads of an accessor's signature before it looks for what it reaches: what is returned, and the first parameter.</summary>
    public static IEnumerable<TypeSig> Loaded(MethodSig signature) => signature.Parameters.Take(1).Append(signature.ReturnType);

    /// <summary>What it only compares with the signatures that it finds.</summary>
    public static IEnumerable<TypeSig> Compared(MethodSig signature) => signature.Parameters.Skip(1);

    /// <summary>Whether the CLR writes the code of a method so.</summary>
    public static bool Is(MethodSymbol method) => AttributeOf(method.Assembly.Reader, method.Definition) is not null;

    /// <summary>The accessor that a method of a type is, by its row; null for one that is none.</summary>
    public static UnsafeAccessor? Of(TypeSymbol type, int row)
    {
        if (AttributeOf(type.Reader, type.Reader.GetMethodDefinition(MetadataTokens.MethodDefinitionHandle(row))) is not { } attribute)
        {
            return null;
        }

        var method = type.Method(row);
        var blob = method.Assembly.Reader.GetBlobReader(attribute.Value);
        blob.ReadUInt16();
        var kind = (AccessorKind)blob.ReadInt32();
        var name = method.Name;
        if (blob.RemainingBytes > 2 && blob.ReadUInt16() == 1)
        {
            // The one named argument is the property Name: PROPERTY, STRING, name, value.
            blob.ReadUInt16();
            blob.ReadSerializedString();
            name = blob.ReadSerializedString() ?? name;
        }

        var named = new List<TypeSig>();
        var signature = WithNamedTypes(method, named, out var isResultNamed);
        return new UnsafeAccessor(method, kind, kind == AccessorKind.Constructor ? ".ctor" : name, signature, named, isResultNamed);
    }

    private static CustomAttribute? AttributeOf(MetadataReader reader, MethodDefinition method) =>
        method.RelativeVirtualAddress == 0 && (method.Attributes & MethodAttributes.Static) != 0 ? Find(reader, method.GetCustomAttributes(), "UnsafeAccessorAttribute") : null;

    private static CustomAttribute? Find(MetadataReader reader, CustomAttributeHandleCollection attributes, string name)
    {
        foreach (var handle in attributes)
        {
            var attribute = reader.GetCustomAttribute(handle);
            if (AttributeNames.Is(reader, attribute, Namespace, name))
            {
                return attribute;
            }
        }

        return null;
    }

    private static MethodSig WithNamedTypes(MethodSymbol method, List<TypeSig> named, out bool isResultNamed)
    {
        isResultNamed = false;
        var signature = method.Signature;
        var reader = method.Assembly.Reader;
        foreach (var handle in method.Definition.GetParameters())
        {
            var parameter = reader.GetParameter(handle);
            if (Find(reader, parameter.GetCustomAttributes(), "UnsafeAccessorTypeAttribute") is not { } attribute)
            {
                continue;
            }

            var type = TextOf(reader.GetBlobReader(attribute.Value)) is { } text ? TypeText.Resolve(method.Assembly, text) : TypeSig.Invalid;
            named.Add(type);
            if (parameter.SequenceNumber == 0)
            {
                isResultNamed = true;
                signature = signature with { ReturnType = type };
            }
            else if (parameter.SequenceNumber <= signature.Parameters.Length)
            {
                TypeSig[] parameters = [.. signature.Parameters];
                parameters[parameter.SequenceNumber - 1] = type;
                signature = signature with { Parameters = parameters };
            }
        }

        return signature;
    }

    private static string? TextOf(BlobReader blob) => blob.Length > 4 && blob.ReadUInt16() == 1 ? blob.ReadSerializedString() : null;
}
