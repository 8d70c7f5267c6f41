using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Code;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Resolution;

/// <summary>
/// Tells which signatures and tokens of an assembly instantiate something that has constraints at all, or give a ref struct for a parameter, and name something that another assembly has a say in.
/// All others are as sound as when they were compiled.
/// </summary>
internal sealed class ConstraintScan
{
    private readonly BoundAssembly _assembly;
    private readonly ForeignTypes _foreign;
    private readonly BlobAnswers _constrained;

    public ConstraintScan(BoundAssembly assembly, ReferenceTable references)
    {
        _assembly = assembly;
        var reader = assembly.Reader;
        _foreign = new ForeignTypes(assembly);
        _constrained = new BlobAnswers(reader, signature => SignatureScan.Any(assembly, signature, default(Visitor)) && SignatureScan.Any(assembly, signature, new ForeignVisitor(_foreign)));
        Tokens = new TokenMarks(reader);
        if (!_foreign.Exist)
        {
            return;
        }

        for (var row = 1; row <= reader.GetTableRowCount(TableIndex.MethodSpec); row++)
        {
            var handle = MetadataTokens.MethodSpecificationHandle(row);
            var specification = reader.GetMethodSpecification(handle);
            var method = references.Method(specification.Method);
            if (((method is not null && HasConstraints(method.Assembly.Reader, method.Definition.GetGenericParameters())) || SignatureScan.Any(assembly, specification.Signature, default(Visitor)))
                && NamesForeign(method, specification))
            {
                Tokens.Mark(handle);
            }
        }

        HasAny = !Tokens.IsEmpty
            || reader.TypeReferences.Any(handle => assembly.Resolve(handle).Type is { } type && (type.HasConstraints || type.IsByRefLike))
            || reader.TypeDefinitions.Any(handle => HasConstraints(reader, reader.GetTypeDefinition(handle).GetGenericParameters()) || assembly.Type(handle).IsByRefLike);
        if (HasAny)
        {
            Scan(reader);
        }
    }

    /// <summary>Whether anything that the assembly names is constrained; otherwise nothing of it needs to be looked at.</summary>
    public bool HasAny { get; }

    /// <summary>The tokens that instantiate something with constraints, and the fields and methods of the assembly whose signatures do.</summary>
    public TokenMarks Tokens { get; }

    /// <summary>Whether a field, method or local signature instantiates something with constraints.</summary>
    public bool IsConstrained(BlobHandle signature) => _constrained[signature];

    /// <summary>Whether any parameter has a constraint that the CLR enforces.</summary>
    public static bool HasConstraints(MetadataReader reader, GenericParameterHandleCollection parameters)
    {
        foreach (var handle in parameters)
        {
            var parameter = reader.GetGenericParameter(handle);
            if ((parameter.Attributes & GenericParameterAttributes.SpecialConstraintMask) != 0 || parameter.GetConstraints().Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    private void Scan(MetadataReader reader)
    {
        for (var row = 1; row <= reader.GetTableRowCount(TableIndex.TypeSpec); row++)
        {
            var handle = MetadataTokens.TypeSpecificationHandle(row);
            if (SignatureScan.AnyOf(_assembly, handle, default(Visitor)) && SignatureScan.AnyOf(_assembly, handle, new ForeignVisitor(_foreign)))
            {
                Tokens.Mark(handle);
            }
        }

        foreach (var handle in reader.FieldDefinitions)
        {
            if (IsConstrained(reader.GetFieldDefinition(handle).Signature))
            {
                Tokens.Mark(handle);
            }
        }

        foreach (var handle in reader.MethodDefinitions)
        {
            if (IsConstrained(reader.GetMethodDefinition(handle).Signature))
            {
                Tokens.Mark(handle);
            }
        }

        Tokens.Close();
    }

    private bool NamesForeign(MethodSymbol? method, MethodSpecification instantiation) =>
        (method is not null && _foreign.IsForeign(method.DeclaringType))
        || SignatureScan.Any(_assembly, instantiation.Signature, new ForeignVisitor(_foreign))
        || (instantiation.Method.Kind == HandleKind.MemberReference
            && _assembly.Reader.GetMemberReference((MemberReferenceHandle)instantiation.Method).Parent is { Kind: HandleKind.TypeSpecification } owner
            && SignatureScan.AnyOf(_assembly, (TypeSpecificationHandle)owner, new ForeignVisitor(_foreign)));

    private readonly struct Visitor : ISignatureVisitor
    {
        private const NamedAs StructArgument = NamedAs.Argument | NamedAs.ValueType;

        // A ref struct may be an argument only where it is let in, which no constraint shows. What Nullable is given is marked as a value type, and that is a law of its own.
        public bool Visit(BoundAssembly assembly, EntityHandle type, NamedAs how) =>
            ((how & NamedAs.Instance) != 0 || (how & StructArgument) == StructArgument)
            && assembly.Resolve(type)?.Type is { } found
            && (((how & NamedAs.Instance) != 0 && found.HasConstraints && !found.IsCore("System", "Nullable`1")) || ((how & NamedAs.Argument) != 0 && found.IsByRefLike));

        public bool VisitParameter() => false;
    }
}
