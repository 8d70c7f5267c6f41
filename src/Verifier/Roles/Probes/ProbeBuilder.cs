using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Roles.Probes;

/// <summary>Writes the types of a probe, one after the other, into an image. The tables that ECMA-335 wants sorted are written at the end.</summary>
internal sealed class ProbeBuilder
{
    /// <summary>Simple name of every probe.</summary>
    public const string AssemblyName = "Probe";

    // The same probe for the same host, whatever the run.
    private static readonly Guid Mvid = new("5d1a4a3c-6a44-4f0f-9f0e-3a6f0b8b6c11");

    private readonly BlobBuilder _code = new();
    private readonly MethodBodyStreamEncoder _bodies;
    private readonly List<(int Owner, ushort Index, GenericParameterAttributes Attributes, string Name, EntityHandle[] Constraints)> _parameters = [];
    private readonly List<EntityHandle> _owners = [];
    private readonly List<ProbeType> _types = [];
    private int _methods;
    private int _fields;

    public ProbeBuilder()
    {
        _bodies = new MethodBodyStreamEncoder(_code);
        References = new ProbeReferences(Metadata);
        Metadata.AddAssembly(Metadata.GetOrAddString(AssemblyName), new Version(1, 0, 0, 0), default, default, default, AssemblyHashAlgorithm.None);
        Metadata.AddModule(0, Metadata.GetOrAddString(AssemblyName + ".dll"), Metadata.GetOrAddGuid(Mvid), default, default);
        Metadata.AddTypeDefinition(default, default, Metadata.GetOrAddString("<Module>"), default, MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1));
    }

    public MetadataBuilder Metadata { get; } = new();

    public ProbeReferences References { get; }

    /// <summary>The types, in the order of their rows; the first has row 2.</summary>
    public IReadOnlyList<ProbeType> Types => _types;

    /// <summary>Adds a type; its methods and fields are those that are added before the next one.</summary>
    /// <param name="subject">The type of the host that it is about.</param>
    /// <param name="side">Whether it implements the subject or uses it.</param>
    /// <param name="name">What it is, as messages say it.</param>
    /// <param name="attributes">Its attributes.</param>
    /// <param name="parent">Its base class.</param>
    /// <param name="interfaces">The interfaces that it names.</param>
    public void Type(TypeSymbol subject, ContractSides side, string name, TypeAttributes attributes, TypeSig parent, params TypeSig[] interfaces)
    {
        References.Read(subject.Assembly);
        var handle = Metadata.AddTypeDefinition(
            attributes,
            default,
            Metadata.GetOrAddString(name),
            References.Token(parent),
            MetadataTokens.FieldDefinitionHandle(_fields + 1),
            MetadataTokens.MethodDefinitionHandle(_methods + 1));
        _types.Add(new ProbeType(subject, side, name));
        foreach (var implemented in interfaces)
        {
            Metadata.AddInterfaceImplementation(handle, References.Token(implemented));
        }

        // The type's own parameters, so that !n means the same here as in the subject.
        Parameters(handle, CodedIndex.TypeOrMethodDef(handle), subject.Assembly, subject.Definition.GetGenericParameters(), []);
    }

    public void Field(string name, TypeSig type)
    {
        Metadata.AddFieldDefinition(FieldAttributes.Public, Metadata.GetOrAddString(name), Metadata.GetOrAddBlob(References.Signatures.Field(type)));
        _fields++;
    }

    /// <summary>Adds a method to the type that was added last.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="attributes">Its attributes.</param>
    /// <param name="signature">Its signature.</param>
    /// <param name="body">Writes its instructions.</param>
    /// <param name="generics">The method whose type parameters it has, with their constraints, or null.</param>
    /// <param name="ownerArguments">What the type parameters of that method's class stand for.</param>
    /// <param name="local">Its one local variable, or null.</param>
    public MethodDefinitionHandle Method(
        string name,
        MethodAttributes attributes,
        MethodSig signature,
        Action<InstructionEncoder> body,
        MethodSymbol? generics = null,
        TypeSig[]? ownerArguments = null,
        TypeSig? local = null)
    {
        var instructions = new InstructionEncoder(new BlobBuilder());
        body(instructions);
        var locals = local is null ? default : Metadata.AddStandaloneSignature(Metadata.GetOrAddBlob(References.Signatures.Locals(local)));
        var offset = _bodies.AddMethodBody(instructions, maxStack: signature.Parameters.Length + 4, locals, MethodBodyAttributes.InitLocals);
        var handle = Metadata.AddMethodDefinition(
            attributes | MethodAttributes.HideBySig,
            MethodImplAttributes.IL,
            Metadata.GetOrAddString(name),
            Metadata.GetOrAddBlob(References.Signatures.Method(signature)),
            offset,
            MetadataTokens.ParameterHandle(1));
        _methods++;
        if (generics is not null)
        {
            Parameters(handle, CodedIndex.TypeOrMethodDef(handle), generics.Assembly, generics.Definition.GetGenericParameters(), ownerArguments ?? []);
        }

        return handle;
    }

    /// <summary>Adds a public static method that returns what its body leaves on the stack.</summary>
    public void Static(string name, MethodSig signature, Action<InstructionEncoder> body) => Method(name, MethodAttributes.Public | MethodAttributes.Static, signature, code =>
    {
        body(code);
        code.OpCode(ILOpCode.Ret);
    });

    /// <summary>Adds a type parameter of a method beside those that it has.</summary>
    public void Parameter(MethodDefinitionHandle method, int index, TypeSig constraint)
    {
        _parameters.Add((CodedIndex.TypeOrMethodDef(method), (ushort)index, GenericParameterAttributes.None, "TSelf", [References.Token(constraint)]));
        _owners.Add(method);
    }

    /// <summary>A method of the generic type that was added last, as its own instructions name it.</summary>
    public MemberReferenceHandle Own(string name, MethodSig signature)
    {
        var arguments = _types[^1].Subject.Open.Arguments;
        var owner = new BlobBuilder();
        owner.WriteByte((byte)SignatureTypeCode.GenericTypeInstance);
        owner.WriteByte((byte)SignatureTypeKind.Class);
        owner.WriteCompressedInteger(CodedIndex.TypeDefOrRefOrSpec(MetadataTokens.TypeDefinitionHandle(_types.Count + 1)));
        owner.WriteCompressedInteger(arguments.Length);
        foreach (var argument in arguments)
        {
            owner.WriteByte((byte)SignatureTypeCode.GenericTypeParameter);
            owner.WriteCompressedInteger(argument.Number);
        }

        return Metadata.AddMemberReference(
            Metadata.AddTypeSpecification(Metadata.GetOrAddBlob(owner)),
            Metadata.GetOrAddString(name),
            Metadata.GetOrAddBlob(References.Signatures.Method(signature)));
    }

    public void Implements(MethodDefinitionHandle body, TypeSig owner, MethodSymbol declared) =>
        Metadata.AddMethodImplementation(MetadataTokens.TypeDefinitionHandle(_types.Count + 1), body, References.Declaration(owner, declared));

    /// <summary>The image.</summary>
    public ImmutableArray<byte> Build()
    {
        foreach (var index in Enumerable.Range(0, _parameters.Count).OrderBy(index => _parameters[index].Owner).ThenBy(index => _parameters[index].Index))
        {
            var parameter = _parameters[index];
            var handle = Metadata.AddGenericParameter(_owners[index], parameter.Attributes, Metadata.GetOrAddString(parameter.Name), parameter.Index);
            foreach (var constraint in parameter.Constraints)
            {
                Metadata.AddGenericParameterConstraint(handle, constraint);
            }
        }

        var image = new BlobBuilder();
        new ManagedPEBuilder(
            new PEHeaderBuilder(imageCharacteristics: Characteristics.ExecutableImage | Characteristics.Dll),
            new MetadataRootBuilder(Metadata),
            _code,
            deterministicIdProvider: _ => new BlobContentId(Mvid, 1)).Serialize(image);
        return image.ToImmutableArray();
    }

    private void Parameters(EntityHandle owner, int codedOwner, BoundAssembly assembly, GenericParameterHandleCollection parameters, TypeSig[] ownerArguments)
    {
        References.Read(assembly);
        foreach (var handle in parameters)
        {
            var parameter = assembly.Reader.GetGenericParameter(handle);
            var constraints = parameter.GetConstraints()
                .Select(constraint => SignatureDecoder.DecodeType(assembly, assembly.Reader.GetGenericParameterConstraint(constraint).Type))
                .Where(constraint => constraint.IsResolved())
                .Select(constraint => References.Token(constraint.Substitute(ownerArguments)))
                .ToArray();

            // A class has no variance.
            _parameters.Add((codedOwner, (ushort)parameter.Index, parameter.Attributes & ~GenericParameterAttributes.VarianceMask, assembly.Reader.GetString(parameter.Name), constraints));
            _owners.Add(owner);
        }
    }
}

/// <summary>A type of a probe.</summary>
/// <param name="Subject">The type of the host that it is about.</param>
/// <param name="Side">Whether it implements the subject or uses it.</param>
/// <param name="Name">What it is, as messages say it.</param>
internal sealed record ProbeType(TypeSymbol Subject, ContractSides Side, string Name);
