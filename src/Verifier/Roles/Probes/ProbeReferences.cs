using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Roles.Probes;

/// <summary>
/// The references of a probe, spelt as a compiler does that has the host's assemblies: a type of the host by the assembly that defines it, a type of the framework by the assembly that the host
/// names it by, because the frameworks' implementations may move their types.
/// </summary>
internal sealed class ProbeReferences
{
    private readonly Dictionary<string, AssemblyReferenceHandle> _assemblies = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<TypeSymbol, TypeReferenceHandle> _types = [];
    private readonly Dictionary<TypeSymbol, string> _scopes = [];
    private readonly Dictionary<BlobHandle, TypeSpecificationHandle> _specifications = [];
    private readonly Dictionary<(EntityHandle, StringHandle, BlobHandle), MemberReferenceHandle> _members = [];
    private readonly HashSet<BoundAssembly> _read = [];

    public ProbeReferences(MetadataBuilder metadata)
    {
        Metadata = metadata;
        Signatures = new SignatureWriter(type => Type(type));
    }

    public MetadataBuilder Metadata { get; }

    public SignatureWriter Signatures { get; }

    /// <summary>The types that are referenced, with their references.</summary>
    public IReadOnlyDictionary<TypeSymbol, TypeReferenceHandle> Types => _types;

    /// <summary>Learns how an assembly of the host names what it references.</summary>
    public void Read(BoundAssembly assembly)
    {
        if (!_read.Add(assembly))
        {
            return;
        }

        foreach (var handle in assembly.Reader.TypeReferences)
        {
            if (assembly.Resolve(handle).Type is { Assembly.Origin: AssemblyOrigin.Framework } type)
            {
                _scopes.TryAdd(type, SymbolSpelling.Scope(assembly, handle));
            }
        }
    }

    public TypeReferenceHandle Type(TypeSymbol type)
    {
        if (!_types.TryGetValue(type, out var handle))
        {
            var definition = type.Definition;
            EntityHandle scope = type.EnclosingType is { } outer ? Type(outer) : Assembly(type);
            handle = Metadata.AddTypeReference(scope, String(type, definition.Namespace), String(type, definition.Name));
            _types.Add(type, handle);
        }

        return handle;
    }

    /// <summary>The token of a type, as instructions and tables want it.</summary>
    public EntityHandle Token(TypeSig type)
    {
        if (type is { Kind: SigKind.Named, Arguments.Length: 0 })
        {
            return Type(type.Type!);
        }

        var blob = Metadata.GetOrAddBlob(Signatures.Type(type));
        if (!_specifications.TryGetValue(blob, out var handle))
        {
            handle = Metadata.AddTypeSpecification(blob);
            _specifications.Add(blob, handle);
        }

        return handle;
    }

    /// <summary>A method of a type that is given over its arguments; the signature is the definition's own.</summary>
    public EntityHandle Method(TypeSig owner, MethodSymbol method)
    {
        var member = Member(owner, method.Name, Signatures.Method(method.Signature));
        if (method.GenericParameterCount == 0)
        {
            return member;
        }

        var arguments = Enumerable.Range(0, method.GenericParameterCount).Select(TypeSig.MethodParameter).ToArray();
        return Metadata.AddMethodSpecification(member, Metadata.GetOrAddBlob(Signatures.MethodArguments(arguments)));
    }

    public MemberReferenceHandle Declaration(TypeSig owner, MethodSymbol method) => Member(owner, method.Name, Signatures.Method(method.Signature));

    public MemberReferenceHandle Field(TypeSig owner, FieldSymbol field) => Member(owner, field.Name, Signatures.Field(field.Type));

    private MemberReferenceHandle Member(TypeSig owner, string name, BlobBuilder signature)
    {
        var key = (Token(owner), Metadata.GetOrAddString(name), Metadata.GetOrAddBlob(signature));
        if (!_members.TryGetValue(key, out var handle))
        {
            handle = Metadata.AddMemberReference(key.Item1, key.Item2, key.Item3);
            _members.Add(key, handle);
        }

        return handle;
    }

    private AssemblyReferenceHandle Assembly(TypeSymbol type)
    {
        var name = _scopes.GetValueOrDefault(type, type.Assembly.Name);
        if (!_assemblies.TryGetValue(name, out var handle))
        {
            var version = (type.Assembly.Context.Find(name) ?? type.Assembly).Image.Version;
            handle = Metadata.AddAssemblyReference(Metadata.GetOrAddString(name), version, default, default, default, default);
            _assemblies.Add(name, handle);
        }

        return handle;
    }

    private StringHandle String(TypeSymbol type, StringHandle handle) => handle.IsNil ? default : Metadata.GetOrAddString(type.Reader.GetString(handle));
}
