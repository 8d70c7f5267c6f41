using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Code;
using Modules.Verifier.Resolution;

namespace Modules.Verifier.Symbols;

/// <summary>
/// An image in a context: here its references have an answer. Symbols and answers are made when first asked for and then kept; safe for concurrent use.
/// </summary>
internal sealed class BoundAssembly
{
    private readonly TypeSymbol?[] _definitions;
    private readonly TypeReferenceAnswer?[] _references;
    private readonly AssemblyBinding?[] _assemblies;
    private TypeSig?[]? _constraints;
    private EnumUses? _enumUses;

    // Kept with the user, because a host outlives the libraries that it is asked about.
    private readonly List<BoundAssembly> _open = [];
    private readonly List<BoundAssembly> _closed = [];

    public BoundAssembly(AssemblyImage image, BindingContext context, AssemblyOrigin origin)
    {
        Image = image;
        Context = context;
        Origin = origin;
        _definitions = new TypeSymbol?[image.Reader.GetTableRowCount(TableIndex.TypeDef) + 1];
        _references = new TypeReferenceAnswer?[image.Reader.GetTableRowCount(TableIndex.TypeRef) + 1];
        _assemblies = new AssemblyBinding?[image.Reader.GetTableRowCount(TableIndex.AssemblyRef) + 1];
    }

    public AssemblyImage Image { get; }

    public MetadataReader Reader => Image.Reader;

    public string Name => Image.Name;

    public BindingContext Context { get; }

    public AssemblyOrigin Origin { get; }

    /// <summary>What was read of the assembly's signatures.</summary>
    public SignatureCache Signatures { get; } = new();

    /// <summary>Where the assembly's code takes types of other assemblies for numbers.</summary>
    public EnumUses EnumUses => _enumUses ?? Publish(ref _enumUses, EnumUses.Of(this));

    /// <summary>The symbol of a type definition; always the same object for the same row.</summary>
    public TypeSymbol Type(TypeDefinitionHandle handle) => Type(MetadataTokens.GetRowNumber(handle));

    /// <summary>The symbol of a type definition's row, from 1.</summary>
    public TypeSymbol Type(int row) =>
        _definitions[row] ?? Publish(ref _definitions[row], new TypeSymbol(this, row));

    /// <summary>The symbol of a method definition.</summary>
    /// <exception cref="BadImageFormatException">There is no such method.</exception>
    public MethodSymbol Method(MethodDefinitionHandle handle) => Type(Image.Owners.Of(handle)).Method(MetadataTokens.GetRowNumber(handle));

    /// <summary>The symbol of a field definition.</summary>
    /// <exception cref="BadImageFormatException">There is no such field.</exception>
    public FieldSymbol Field(FieldDefinitionHandle handle) => new(Type(Image.Owners.Of(handle)), handle);

    /// <summary>What a type reference binds to.</summary>
    public TypeReferenceAnswer Resolve(TypeReferenceHandle handle)
    {
        ref var answer = ref _references[MetadataTokens.GetRowNumber(handle)];
        return answer ?? Publish(ref answer, TypeResolver.Resolve(this, handle));
    }

    /// <summary>What an assembly reference binds to.</summary>
    public AssemblyBinding Resolve(AssemblyReferenceHandle handle)
    {
        ref var answer = ref _assemblies[MetadataTokens.GetRowNumber(handle)];
        return answer ?? Publish(ref answer, Context.Bind(this, handle));
    }

    /// <summary>What a TypeDef or TypeRef token binds to; a TypeSpec has no single answer and gives null, as does no token at all (the base of System.Object).</summary>
    public TypeReferenceAnswer? Resolve(EntityHandle handle) => handle.IsNil ? null : handle.Kind switch
    {
        HandleKind.TypeDefinition => Type((TypeDefinitionHandle)handle).Answer,
        HandleKind.TypeReference => Resolve((TypeReferenceHandle)handle),
        _ => null,
    };

    /// <summary>The type of a generic constraint.</summary>
    public TypeSig Constraint(GenericParameterConstraintHandle handle)
    {
        var constraints = _constraints ?? Publish(ref _constraints, new TypeSig?[Reader.GetTableRowCount(TableIndex.GenericParamConstraint) + 1]);
        ref var type = ref constraints[MetadataTokens.GetRowNumber(handle)];
        return type ?? Publish(ref type, SignatureDecoder.DecodeType(this, Reader.GetGenericParameterConstraint(handle).Type).Unmodified);
    }

    /// <summary>Whether this assembly opens its internals to <paramref name="other"/>, or <paramref name="other"/> ignores access checks to it.</summary>
    public bool GrantsInternalsTo(BoundAssembly other) => ReferenceEquals(this, other) || other.IsFriendOf(this);

    public override string ToString() => Name;

    private bool IsFriendOf(BoundAssembly owner)
    {
        lock (_open)
        {
            if (IsIn(_open, owner))
            {
                return true;
            }

            if (IsIn(_closed, owner))
            {
                return false;
            }

            var isFriend = FriendAssemblies.IsFriend(owner, this);
            (isFriend ? _open : _closed).Add(owner);
            return isFriend;
        }
    }

    // By the object: a comparer of equality takes longer to make than the list to look through.
    private static bool IsIn(List<BoundAssembly> assemblies, BoundAssembly one)
    {
        foreach (var assembly in assemblies)
        {
            if (ReferenceEquals(assembly, one))
            {
                return true;
            }
        }

        return false;
    }

    private static T Publish<T>(ref T? field, T made)
        where T : class => Interlocked.CompareExchange(ref field, made, null) ?? made;
}
