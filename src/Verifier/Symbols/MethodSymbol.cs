using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Modules.Verifier.Symbols;

/// <summary>A method definition in a context. One object a definition.</summary>
internal sealed class MethodSymbol
{
    // Odd, so that 0 is not asked yet.
    private uint _nameHash;
    private MethodSig? _signature;

    public MethodSymbol(TypeSymbol declaringType, int row)
    {
        DeclaringType = declaringType;
        Row = row;
        Attributes = Definition.Attributes;
    }

    public TypeSymbol DeclaringType { get; }

    public BoundAssembly Assembly => DeclaringType.Assembly;

    public int Row { get; }

    public MethodDefinitionHandle Handle => MetadataTokens.MethodDefinitionHandle(Row);

    public MethodDefinition Definition => Assembly.Reader.GetMethodDefinition(Handle);

    public MethodAttributes Attributes { get; }

    public string Name => Assembly.Reader.GetString(Definition.Name);

    public ReadOnlySpan<byte> Utf8Name => Assembly.Image.Utf8(Definition.Name);

    /// <summary>The signature over the declaring type's and the method's own parameters.</summary>
    public MethodSig Signature => _signature ??= SignatureDecoder.DecodeMethod(Assembly, Definition.Signature);

    /// <summary>Whether this is the method's name.</summary>
    public bool HasName(ReadOnlySpan<byte> name) => Assembly.Image.HasName(Definition.Name, name);

    /// <summary>Whether another method has the same name.</summary>
    public bool HasNameOf(MethodSymbol other) => NameHash == other.NameHash && HasName(other.Utf8Name);

    /// <summary>Tells most names apart without looking at them; the same for equal names.</summary>
    public uint NameHash => _nameHash != 0 ? _nameHash : _nameHash = Utf8Hash.Finish(Utf8Hash.Add(0, Utf8Name)) | 1;

    public bool IsStatic => (Attributes & MethodAttributes.Static) != 0;

    public bool IsVirtual => (Attributes & MethodAttributes.Virtual) != 0;

    public bool IsAbstract => (Attributes & MethodAttributes.Abstract) != 0;

    public bool IsFinal => (Attributes & MethodAttributes.Final) != 0;

    public bool IsNewSlot => (Attributes & MethodAttributes.NewSlot) != 0;

    public MethodAttributes Access => Attributes & MethodAttributes.MemberAccessMask;

    public bool IsConstructor => (Attributes & MethodAttributes.RTSpecialName) != 0 && HasName(".ctor"u8);

    public bool IsStaticConstructor => (Attributes & MethodAttributes.RTSpecialName) != 0 && HasName(".cctor"u8);

    /// <summary>How many type parameters the signature says; only what begins with a mark has any.</summary>
    public int GenericParameterCount => _signature is null && Assembly.Image.Blob(Definition.Signature) is [var first, ..] && !new SignatureHeader(first).IsGeneric ? 0 : Signature.GenericParameterCount;

    public override string ToString() => SymbolSpelling.Method(this);
}
