using System.Reflection.Metadata;
using System.Text;

namespace Modules.Verifier.Symbols;

/// <summary>
/// Spells symbols as reports do: <c>Asm!Namespace.Type`1/Nested::Member`arity(Parameters):Return</c>. Custom modifiers are left out; <c>!n</c> and <c>!!n</c> are type and method parameters.
/// </summary>
internal static class SymbolSpelling
{
    public static string TypeName(TypeSymbol type)
    {
        var definition = type.Definition;
        var name = type.Reader.GetString(definition.Name);
        return type.EnclosingType is { } outer
            ? $"{outer.FullName}/{name}"
            : Qualified(type.Reader.GetString(definition.Namespace), name);
    }

    /// <summary>The full name that a type reference spells, without its assembly.</summary>
    public static string TypeName(MetadataReader reader, TypeReferenceHandle handle)
    {
        var reference = reader.GetTypeReference(handle);
        var name = reader.GetString(reference.Name);
        return reference.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{TypeName(reader, (TypeReferenceHandle)reference.ResolutionScope)}/{name}"
            : Qualified(reader.GetString(reference.Namespace), name);
    }

    /// <summary>The simple name of the assembly in whose scope a type reference stands.</summary>
    public static string Scope(BoundAssembly assembly, TypeReferenceHandle handle)
    {
        var scope = assembly.Reader.GetTypeReference(handle).ResolutionScope;
        return scope.Kind switch
        {
            HandleKind.TypeReference => Scope(assembly, (TypeReferenceHandle)scope),
            HandleKind.AssemblyReference => assembly.Reader.GetString(assembly.Reader.GetAssemblyReference((AssemblyReferenceHandle)scope).Name),
            _ => assembly.Name,
        };
    }

    public static string Qualified(string typeNamespace, string name) => typeNamespace.Length == 0 ? name : $"{typeNamespace}.{name}";

    public static string Type(TypeSig type) => Append(new StringBuilder(), type).ToString();

    /// <summary>A method definition, open, with its assembly.</summary>
    public static string Method(MethodSymbol method) =>
        Method($"{method.Assembly.Name}!{method.DeclaringType.FullName}", method.Name, method.Signature);

    public static string Method(string declaringType, string name, MethodSig signature)
    {
        var text = new StringBuilder(declaringType).Append("::").Append(name);
        if (signature.GenericParameterCount > 0)
        {
            text.Append('`').Append(signature.GenericParameterCount);
        }

        AppendParameters(text, signature);
        return Append(text.Append(':'), signature.ReturnType).ToString();
    }

    public static string Field(FieldSymbol field) =>
        Field($"{field.Assembly.Name}!{field.DeclaringType.FullName}", field.Name, field.Type);

    public static string Field(string declaringType, string name, TypeSig type) =>
        Append(new StringBuilder(declaringType).Append("::").Append(name).Append(':'), type).ToString();

    private static void AppendParameters(StringBuilder text, MethodSig signature)
    {
        text.Append('(');
        for (var i = 0; i < signature.Parameters.Length; i++)
        {
            Append(i == 0 ? text : text.Append(','), signature.Parameters[i]);
        }

        text.Append(')');
    }

    private static StringBuilder Append(StringBuilder text, TypeSig type)
    {
        switch (type.Kind)
        {
            case SigKind.Primitive:
                return text.Append("System.").Append(Primitive(type.Primitive));
            case SigKind.Named or SigKind.Missing:
                text.Append(type.Type?.FullName ?? type.Cause!.ReferencedName);
                return type.Arguments.Length == 0 ? text : AppendArguments(text, type.Arguments);
            case SigKind.Vector:
                return Append(text, type.Element!).Append("[]");
            case SigKind.Array:
                return Append(text, type.Element!).Append('[').Append(',', Math.Max(0, type.Number - 1)).Append(']');
            case SigKind.ByRef:
                return Append(text, type.Element!).Append('&');
            case SigKind.Pointer:
                return Append(text, type.Element!).Append('*');
            case SigKind.TypeParameter:
                return text.Append('!').Append(type.Number);
            case SigKind.MethodParameter:
                return text.Append("!!").Append(type.Number);
            case SigKind.FunctionPointer:
                AppendParameters(text.Append("method"), type.Function!);
                return Append(text.Append(':'), type.Function!.ReturnType);
            case SigKind.Invalid:
                return text.Append('?');
            default:
                return Append(text, type.Element!);
        }
    }

    // Spelled out, because the names of an enum are read by reflection.
    private static string Primitive(PrimitiveTypeCode type) => type switch
    {
        PrimitiveTypeCode.Void => "Void",
        PrimitiveTypeCode.Boolean => "Boolean",
        PrimitiveTypeCode.Char => "Char",
        PrimitiveTypeCode.SByte => "SByte",
        PrimitiveTypeCode.Byte => "Byte",
        PrimitiveTypeCode.Int16 => "Int16",
        PrimitiveTypeCode.UInt16 => "UInt16",
        PrimitiveTypeCode.Int32 => "Int32",
        PrimitiveTypeCode.UInt32 => "UInt32",
        PrimitiveTypeCode.Int64 => "Int64",
        PrimitiveTypeCode.UInt64 => "UInt64",
        PrimitiveTypeCode.Single => "Single",
        PrimitiveTypeCode.Double => "Double",
        PrimitiveTypeCode.String => "String",
        PrimitiveTypeCode.TypedReference => "TypedReference",
        PrimitiveTypeCode.IntPtr => "IntPtr",
        PrimitiveTypeCode.UIntPtr => "UIntPtr",
        PrimitiveTypeCode.Object => "Object",
        _ => type.ToString(),
    };

    private static StringBuilder AppendArguments(StringBuilder text, TypeSig[] arguments)
    {
        text.Append('<');
        for (var i = 0; i < arguments.Length; i++)
        {
            Append(i == 0 ? text : text.Append(','), arguments[i]);
        }

        return text.Append('>');
    }
}
