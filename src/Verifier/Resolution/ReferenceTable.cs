using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Resolution;

/// <summary>What every reference of an assembly binds to, and the tokens that bind to nothing.</summary>
internal sealed class ReferenceTable
{
    private readonly MemberMatch[] _members;
    private readonly Dictionary<EntityHandle, Cause> _broken = [];

    private ReferenceTable(BoundAssembly assembly)
    {
        Assembly = assembly;
        _members = new MemberMatch[assembly.Reader.MemberReferences.Count + 1];
    }

    public BoundAssembly Assembly { get; }

    /// <summary>Tokens (TypeRef, TypeSpec, MemberRef, MethodSpec) that do not bind, with their cause.</summary>
    public IReadOnlyDictionary<EntityHandle, Cause> Broken => _broken;

    public static ReferenceTable Resolve(BoundAssembly assembly)
    {
        var table = new ReferenceTable(assembly);
        table.ResolveTypes();
        table.ResolveMembers();
        if (table._broken.Count > 0)
        {
            table.ResolveSpecifications();
        }

        return table;
    }

    public MemberMatch Member(MemberReferenceHandle handle) => _members[MetadataTokens.GetRowNumber(handle)];

    /// <summary>The method that a MethodDef, MemberRef or MethodSpec token binds to, or null when it is no method or does not bind.</summary>
    public MethodSymbol? Method(EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.MethodDefinition:
                var definition = (MethodDefinitionHandle)handle;
                return Assembly.Type(Assembly.Reader.GetMethodDefinition(definition).GetDeclaringType()).Method(MetadataTokens.GetRowNumber(handle));
            case HandleKind.MemberReference:
                var match = Member((MemberReferenceHandle)handle);
                return match.Outcome == MemberOutcome.Method ? match.Method : null;
            case HandleKind.MethodSpecification:
                return Method(Assembly.Reader.GetMethodSpecification((MethodSpecificationHandle)handle).Method);
            default:
                return null;
        }
    }

    /// <summary>The field that a FieldDef or MemberRef token binds to, or null when it is no field or does not bind.</summary>
    public FieldSymbol? Field(EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.FieldDefinition:
                var definition = (FieldDefinitionHandle)handle;
                return new FieldSymbol(Assembly.Type(Assembly.Reader.GetFieldDefinition(definition).GetDeclaringType()), definition);
            case HandleKind.MemberReference:
                var match = Member((MemberReferenceHandle)handle);
                return match.Outcome == MemberOutcome.Field ? match.Field : null;
            default:
                return null;
        }
    }

    private void ResolveTypes()
    {
        foreach (var handle in Assembly.Reader.TypeReferences)
        {
            if (Assembly.Resolve(handle).Cause is { } cause)
            {
                _broken.Add(handle, cause);
            }
        }
    }

    private void ResolveMembers()
    {
        foreach (var handle in Assembly.Reader.MemberReferences)
        {
            var match = MemberResolver.Resolve(Assembly, handle);
            _members[MetadataTokens.GetRowNumber(handle)] = match;
            switch (match.Outcome)
            {
                case MemberOutcome.FollowsFromType:
                    _broken.Add(handle, match.Cause!);
                    break;
                case MemberOutcome.Missing:
                    _broken.Add(handle, MissingMember.Describe(Assembly, handle, match.Type!));
                    break;
            }
        }
    }

    private void ResolveSpecifications()
    {
        var reader = Assembly.Reader;
        for (var row = 1; row <= reader.GetTableRowCount(TableIndex.TypeSpec); row++)
        {
            var handle = MetadataTokens.TypeSpecificationHandle(row);
            if (SignatureDecoder.DecodeType(Assembly, handle).FirstCause() is { } cause)
            {
                _broken.Add(handle, cause);
            }
        }

        for (var row = 1; row <= reader.GetTableRowCount(TableIndex.MethodSpec); row++)
        {
            var handle = MetadataTokens.MethodSpecificationHandle(row);
            var specification = reader.GetMethodSpecification(handle);
            if (_broken.TryGetValue(specification.Method, out var cause)
                || (cause = SignatureDecoder.DecodeMethodArguments(Assembly, specification.Signature).Select(type => type.FirstCause()).FirstOrDefault(found => found is not null)) is not null)
            {
                _broken.Add(handle, cause);
            }
        }

        // A member of a type that is instantiated over something missing is as broken as the type.
        foreach (var handle in reader.MemberReferences)
        {
            if (!_broken.ContainsKey(handle) && _broken.TryGetValue(reader.GetMemberReference(handle).Parent, out var cause))
            {
                _broken.Add(handle, cause);
            }
        }
    }
}
