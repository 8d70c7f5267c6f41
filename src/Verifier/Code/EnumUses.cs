using System.Reflection.Metadata;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Code;

/// <summary>
/// Tells which types of other assemblies an assembly's code takes for numbers: they were enums when it was compiled. Nothing but the code tells, because a signature marks enums and structs alike.
/// A type of which the assembly names a member was none: an enum has no members that code could name.
/// </summary>
internal sealed class EnumUses : IConstantVisitor
{
    private readonly HashSet<TypeSymbol> _types = [];

    private EnumUses()
    {
    }

    /// <summary>Reads all code of an assembly.</summary>
    public static EnumUses Of(BoundAssembly assembly)
    {
        var uses = new EnumUses();
        ConstantFlow.Read(assembly, uses, CancellationToken.None);
        foreach (var handle in uses._types.Count == 0 ? [] : assembly.Reader.MemberReferences)
        {
            if (assembly.Reader.GetMemberReference(handle).Parent is { Kind: HandleKind.TypeReference } owner && assembly.Resolve(owner)?.Type is { } named)
            {
                uses._types.Remove(named);
            }
        }

        return uses;
    }

    /// <summary>Whether the assembly's code shows that a type was an enum.</summary>
    public bool WasEnum(TypeSymbol type) => _types.Contains(type);

    void IConstantVisitor.Meets(MethodSymbol user, int ilOffset, TypeSig type, object? value, ConstantUse use)
    {
        if (type.Unmodified is { Kind: SigKind.Named, Type: { IsEnum: false } named, Mark: not SignatureTypeKind.Class } && value is null or long && !ReferenceEquals(named.Assembly, user.Assembly))
        {
            _types.Add(named);
        }
    }
}
