using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Resolution;

/// <summary>
/// Tells which signatures and tokens of an assembly instantiate something that has constraints at all, or give a ref struct for a parameter; all others are sound whatever they are given.
/// </summary>
internal sealed class ConstraintScan
{
    private readonly BoundAssembly _assembly;
    private readonly bool[] _types;
    private readonly bool[] _methods;
    private readonly bool[] _fields;

    public ConstraintScan(BoundAssembly assembly, ReferenceTable references)
    {
        _assembly = assembly;
        var reader = assembly.Reader;
        _types = new bool[reader.GetTableRowCount(TableIndex.TypeSpec) + 1];
        _methods = new bool[reader.GetTableRowCount(TableIndex.MethodSpec) + 1];
        _fields = new bool[reader.FieldDefinitions.Count + 1];
        HasAny = reader.TypeReferences.Any(handle => assembly.Resolve(handle).Type is { } type && (type.HasConstraints || type.IsByRefLike))
            || reader.TypeDefinitions.Any(handle => HasConstraints(reader, reader.GetTypeDefinition(handle).GetGenericParameters()));
        for (var row = 1; row < _methods.Length; row++)
        {
            HasAny |= _methods[row] = references.Method(reader.GetMethodSpecification(MetadataTokens.MethodSpecificationHandle(row)).Method) is { } method
                && HasConstraints(method.Assembly.Reader, method.Definition.GetGenericParameters());
        }

        if (HasAny)
        {
            Scan(reader);
        }
    }

    /// <summary>Whether anything that the assembly names is constrained; otherwise nothing of it needs to be looked at.</summary>
    public bool HasAny { get; }

    /// <summary>Whether a TypeSpec, MethodSpec, MemberRef, FieldDef or MethodDef token instantiates something with constraints.</summary>
    public bool IsConstrained(EntityHandle token) => token.Kind switch
    {
        HandleKind.TypeSpecification => _types[MetadataTokens.GetRowNumber(token)],
        HandleKind.MethodSpecification => _methods[MetadataTokens.GetRowNumber(token)],
        HandleKind.FieldDefinition => _fields[MetadataTokens.GetRowNumber(token)],
        HandleKind.MethodDefinition => IsConstrained(_assembly.Reader.GetMethodDefinition((MethodDefinitionHandle)token).Signature),
        HandleKind.MemberReference => IsConstrained(_assembly.Reader.GetMemberReference((MemberReferenceHandle)token).Parent),
        _ => false,
    };

    /// <summary>Whether a field, method or local signature instantiates something with constraints.</summary>
    public bool IsConstrained(BlobHandle signature) => SignatureScan.Any(_assembly, signature, default(Visitor));

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
        for (var row = 1; row < _types.Length; row++)
        {
            _types[row] = SignatureScan.AnyOf(_assembly, MetadataTokens.TypeSpecificationHandle(row), default(Visitor));
        }

        for (var row = 1; row < _methods.Length; row++)
        {
            var specification = reader.GetMethodSpecification(MetadataTokens.MethodSpecificationHandle(row));
            _methods[row] |= IsConstrained(specification.Method) || IsConstrained(specification.Signature);
        }

        foreach (var handle in reader.FieldDefinitions)
        {
            _fields[MetadataTokens.GetRowNumber(handle)] = IsConstrained(reader.GetFieldDefinition(handle).Signature);
        }
    }

    private readonly struct Visitor : ISignatureVisitor
    {
        // A ref struct may be an argument only where it is let in, which no constraint shows.
        public bool Visit(BoundAssembly assembly, EntityHandle type, bool isValueType, bool isInstance, bool isArgument) =>
            (isInstance || (isArgument && isValueType)) && assembly.Resolve(type)?.Type is { } found && ((isInstance && found.HasConstraints) || (isArgument && found.IsByRefLike));
    }
}
