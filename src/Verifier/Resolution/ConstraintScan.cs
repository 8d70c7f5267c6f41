using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Resolution;

/// <summary>Tells which tokens of an assembly instantiate something that has constraints at all; the others satisfy them whatever they are given.</summary>
internal sealed class ConstraintScan
{
    private readonly BoundAssembly _assembly;
    private readonly bool[] _types;
    private readonly bool[] _methods;

    public ConstraintScan(BoundAssembly assembly, ReferenceTable references)
    {
        _assembly = assembly;
        _types = new bool[assembly.Reader.GetTableRowCount(TableIndex.TypeSpec) + 1];
        _methods = new bool[assembly.Reader.GetTableRowCount(TableIndex.MethodSpec) + 1];
        for (var row = 1; row < _types.Length; row++)
        {
            HasAny |= _types[row] = SignatureScan.AnyOf(assembly, MetadataTokens.TypeSpecificationHandle(row), default(Visitor));
        }

        for (var row = 1; row < _methods.Length; row++)
        {
            var specification = assembly.Reader.GetMethodSpecification(MetadataTokens.MethodSpecificationHandle(row));
            HasAny |= _methods[row] = IsConstrained(specification.Method)
                || (references.Method(specification.Method) is { } method && HasConstraints(method.Assembly.Reader, method.Definition.GetGenericParameters()))
                || SignatureScan.Any(assembly, specification.Signature, default(Visitor));
        }
    }

    /// <summary>Whether any token is constrained.</summary>
    public bool HasAny { get; }

    /// <summary>Whether a TypeSpec, MethodSpec or MemberRef token instantiates something with constraints.</summary>
    public bool IsConstrained(EntityHandle token) => token.Kind switch
    {
        HandleKind.TypeSpecification => _types[MetadataTokens.GetRowNumber(token)],
        HandleKind.MethodSpecification => _methods[MetadataTokens.GetRowNumber(token)],
        HandleKind.MemberReference => IsConstrained(_assembly.Reader.GetMemberReference((MemberReferenceHandle)token).Parent),
        _ => false,
    };

    /// <summary>Whether any parameter has a constraint that the CLR enforces; a ref struct is refused where it is not let in, so that letting nothing in is one.</summary>
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

    private readonly struct Visitor : ISignatureVisitor
    {
        // A ref struct may stand as an argument only where it is let in, which no constraint shows.
        public bool Visit(BoundAssembly assembly, EntityHandle type, bool isValueType, bool isInstance) =>
            assembly.Resolve(type)?.Type is { } found && ((isInstance && found.HasConstraints) || (isValueType && found.IsByRefLike));
    }
}
