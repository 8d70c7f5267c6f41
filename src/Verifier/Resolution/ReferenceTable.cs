using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Inheritance;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Resolution;

/// <summary>What every reference of an assembly binds to, and the tokens that bind to nothing.</summary>
internal sealed class ReferenceTable
{
    private readonly MemberMatch[] _members;
    private readonly Dictionary<int, Cause[]> _broken = [];
    private readonly HostTypes _hostTypes = new();

    private ReferenceTable(BoundAssembly assembly)
    {
        Assembly = assembly;
        Causes = new SignatureCauses(_hostTypes);
        _members = new MemberMatch[assembly.Reader.GetTableRowCount(TableIndex.MemberRef) + 1];
    }

    public BoundAssembly Assembly { get; }

    /// <summary>Says what is wrong with a signature of the assembly.</summary>
    public SignatureCauses Causes { get; }

    /// <summary>Tokens (as numbers) that code cannot use, each with its causes: references that do not bind, and members whose signature has what a use of them loads and does not find.</summary>
    public IReadOnlyDictionary<int, Cause[]> Broken => _broken;

    /// <summary>The causes of a token; none for one that code can use.</summary>
    public Cause[] CausesOf(EntityHandle token) => _broken.TryGetValue(MetadataTokens.GetToken(token), out var causes) ? causes : [];

    public static ReferenceTable Resolve(BoundAssembly assembly)
    {
        var table = new ReferenceTable(assembly);
        table.ResolveTypes();
        table.ResolveMembers();
        table.CheckInstantiations();
        if (table._broken.Count > 0)
        {
            table.ResolveSpecifications();
        }

        return table;
    }

    public ref readonly MemberMatch Member(MemberReferenceHandle handle) => ref _members[MetadataTokens.GetRowNumber(handle)];

    /// <summary>The method that a MethodDef, MemberRef or MethodSpec token binds to, or null when it is no method or does not bind.</summary>
    public MethodSymbol? Method(EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.MethodDefinition:
                return Assembly.Method((MethodDefinitionHandle)handle);
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
                return Assembly.Field((FieldDefinitionHandle)handle);
            case HandleKind.MemberReference:
                var match = Member((MemberReferenceHandle)handle);
                return match.Outcome == MemberOutcome.Field ? match.Field : null;
            default:
                return null;
        }
    }

    private void ResolveTypes()
    {
        for (var row = 1; row <= Assembly.Reader.GetTableRowCount(TableIndex.TypeRef); row++)
        {
            var handle = MetadataTokens.TypeReferenceHandle(row);
            var answer = Assembly.Resolve(handle);
            if ((answer.Cause ?? _hostTypes.WhyNotLoaded(answer.Type!)) is { } cause)
            {
                _broken.Add(MetadataTokens.GetToken(handle), [cause]);
            }
        }
    }

    private void ResolveMembers()
    {
        for (var row = 1; row <= Assembly.Reader.GetTableRowCount(TableIndex.MemberRef); row++)
        {
            var handle = MetadataTokens.MemberReferenceHandle(row);
            var match = MemberResolver.Resolve(Assembly, handle);
            _members[row] = match;
            switch (match.Outcome)
            {
                case MemberOutcome.FollowsFromType:
                    _broken.Add(MetadataTokens.GetToken(handle), [match.Cause!]);
                    break;
                case MemberOutcome.Missing:
                    _broken.Add(MetadataTokens.GetToken(handle), [MissingMember.Describe(Assembly, handle, match.Type!)]);
                    break;
            }
        }
    }

    // One of a method outside of its table, which a damaged image has, is damage wherever it is used.
    private void CheckInstantiations()
    {
        for (var row = 1; row <= Assembly.Reader.GetTableRowCount(TableIndex.MethodSpec); row++)
        {
            var method = Assembly.Reader.GetMethodSpecification(MetadataTokens.MethodSpecificationHandle(row)).Method;
            if (method.Kind == HandleKind.MethodDefinition && MetadataTokens.GetRowNumber(method) > Assembly.Reader.GetTableRowCount(TableIndex.MethodDef))
            {
                throw new BadImageFormatException($"Method specification {row} is one of a method that is not there.");
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
            Add(handle, Causes.In(SignatureDecoder.DecodeType(Assembly, handle)));
        }

        foreach (var handle in reader.FieldDefinitions)
        {
            Add(handle, Causes.In(SignatureDecoder.DecodeField(Assembly, reader.GetFieldDefinition(handle).Signature)));
        }

        foreach (var handle in reader.MethodDefinitions)
        {
            Add(handle, Causes.OfCall(SignatureDecoder.DecodeMethod(Assembly, reader.GetMethodDefinition(handle).Signature)));
        }

        for (var row = 1; row <= reader.GetTableRowCount(TableIndex.MemberRef); row++)
        {
            var handle = MetadataTokens.MemberReferenceHandle(row);
            var reference = reader.GetMemberReference(handle);
            Add(handle, CausesOf(reference.Parent).Concat(InSignature(handle, reference)));
        }

        for (var row = 1; row <= reader.GetTableRowCount(TableIndex.MethodSpec); row++)
        {
            var handle = MetadataTokens.MethodSpecificationHandle(row);
            var specification = reader.GetMethodSpecification(handle);
            var arguments = SignatureDecoder.DecodeMethodArguments(Assembly, specification.Signature);
            Add(handle, CausesOf(specification.Method).Concat(arguments.SelectMany(Causes.In)));
        }
    }

    // To find a member is to compare signatures, which needs every type of them, except within the assembly; to use it needs some of them again.
    private IEnumerable<Cause> InSignature(MemberReferenceHandle handle, MemberReference reference)
    {
        var match = Member(handle);
        var isBound = match.Outcome is MemberOutcome.Method or MemberOutcome.Field or MemberOutcome.Provided;
        if (reference.GetKind() == MemberReferenceKind.Field)
        {
            var field = Causes.In(SignatureDecoder.DecodeField(Assembly, reference.Signature));
            return isBound ? field : field.Select(AsMissing);
        }

        var signature = SignatureDecoder.DecodeMethod(Assembly, reference.Signature);
        return !isBound
            ? Causes.In(signature).Select(AsMissing)
            : ReferenceEquals(match.Type?.Assembly, Assembly) ? Causes.OfCall(signature).Concat(SignatureCauses.OfLookup(signature)) : signature.Causes().Concat(Causes.OfCall(signature));

        Cause AsMissing(Cause cause) => MemberResolver.AsMissing(Assembly, cause, reference, match.Type);
    }

    private void Add(EntityHandle handle, IEnumerable<Cause> causes)
    {
        var all = new List<Cause>();
        foreach (var cause in CausesOf(handle).Concat(causes))
        {
            if (!all.Exists(known => known.Rule == cause.Rule && known.Symbol == cause.Symbol))
            {
                all.Add(cause);
            }
        }

        if (all.Count > 0)
        {
            _broken[MetadataTokens.GetToken(handle)] = [.. all];
        }
    }
}
