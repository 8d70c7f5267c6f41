using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Inheritance;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Resolution;

/// <summary>What every reference of an assembly binds to, and the tokens that bind to nothing.</summary>
internal sealed class ReferenceTable
{
    private readonly MemberMatch[] _members;
    private readonly Dictionary<EntityHandle, Cause[]> _broken = [];

    private ReferenceTable(BoundAssembly assembly)
    {
        Assembly = assembly;
        _members = new MemberMatch[assembly.Reader.MemberReferences.Count + 1];
    }

    public BoundAssembly Assembly { get; }

    /// <summary>Tokens (TypeRef, TypeSpec, MemberRef, MethodSpec) that do not bind, each with its causes.</summary>
    public IReadOnlyDictionary<EntityHandle, Cause[]> Broken => _broken;

    public static ReferenceTable Resolve(BoundAssembly assembly)
    {
        var table = new ReferenceTable(assembly);
        table.ResolveTypes(new HostTypes());
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

    private void ResolveTypes(HostTypes hostTypes)
    {
        foreach (var handle in Assembly.Reader.TypeReferences)
        {
            var answer = Assembly.Resolve(handle);
            if ((answer.Cause ?? hostTypes.WhyNotLoaded(answer.Type!)) is { } cause)
            {
                _broken.Add(handle, [cause]);
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
                    _broken.Add(handle, [match.Cause!]);
                    break;
                case MemberOutcome.Missing:
                    _broken.Add(handle, [MissingMember.Describe(Assembly, handle, match.Type!)]);
                    break;
            }
        }
    }

    // Only where something is missing: whatever is spelled with it is as broken, for all the causes that it is spelled with.
    private void ResolveSpecifications()
    {
        var reader = Assembly.Reader;
        for (var row = 1; row <= reader.GetTableRowCount(TableIndex.TypeSpec); row++)
        {
            var handle = MetadataTokens.TypeSpecificationHandle(row);
            Add(handle, SignatureDecoder.DecodeType(Assembly, handle).Causes());
        }

        foreach (var handle in reader.MemberReferences)
        {
            var reference = reader.GetMemberReference(handle);
            var inSignature = reference.GetKind() == MemberReferenceKind.Field
                ? SignatureDecoder.DecodeField(Assembly, reference.Signature).Causes()
                : SignatureDecoder.DecodeMethod(Assembly, reference.Signature).Causes();
            Add(handle, _broken.GetValueOrDefault(reference.Parent, []).Concat(inSignature));
        }

        for (var row = 1; row <= reader.GetTableRowCount(TableIndex.MethodSpec); row++)
        {
            var handle = MetadataTokens.MethodSpecificationHandle(row);
            var specification = reader.GetMethodSpecification(handle);
            var arguments = SignatureDecoder.DecodeMethodArguments(Assembly, specification.Signature);
            Add(handle, _broken.GetValueOrDefault(specification.Method, []).Concat(arguments.SelectMany(type => type.Causes())));
        }
    }

    private void Add(EntityHandle handle, IEnumerable<Cause> causes)
    {
        Cause[] all = [.. _broken.GetValueOrDefault(handle, []).Concat(causes).DistinctBy(cause => (cause.Rule, cause.Symbol))];
        if (all.Length > 0)
        {
            _broken[handle] = all;
        }
    }
}
