using System.Reflection;
using System.Reflection.Metadata;

namespace Modules.Verifier.Symbols;

/// <summary>A field definition in a context. Equal when it is the same definition.</summary>
internal sealed record FieldSymbol(TypeSymbol DeclaringType, FieldDefinitionHandle Handle)
{
    public BoundAssembly Assembly => DeclaringType.Assembly;

    public FieldDefinition Definition => Assembly.Reader.GetFieldDefinition(Handle);

    public FieldAttributes Attributes => Definition.Attributes;

    public string Name => Assembly.Reader.GetString(Definition.Name);

    public bool IsStatic => (Attributes & FieldAttributes.Static) != 0;

    public bool IsLiteral => (Attributes & FieldAttributes.Literal) != 0;

    public bool IsReadOnly => (Attributes & FieldAttributes.InitOnly) != 0;

    /// <summary>Whether each thread has one of its own.</summary>
    public bool IsThreadStatic => AttributeNames.Any(Assembly.Reader, Definition.GetCustomAttributes(), "System", "ThreadStaticAttribute");

    public FieldAttributes Access => Attributes & FieldAttributes.FieldAccessMask;

    /// <summary>The field's type over the declaring type's parameters.</summary>
    public TypeSig Type => SignatureDecoder.DecodeField(Assembly, Definition.Signature);

    public override string ToString() => SymbolSpelling.Field(this);
}
