using System.Reflection.Metadata;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Code;

/// <summary>A place that takes a value of a named type for a number.</summary>
internal readonly record struct EnumUse(TypeSymbol Type, MethodSymbol User, int IlOffset, ConstantUse Use);

/// <summary>
/// Finds where code treats a type of another assembly as a number though it is no enum: it was one when the library was compiled. Nothing but the code tells, because a signature marks enums
/// and structs alike.
/// </summary>
internal sealed class EnumUses : IConstantVisitor
{
    private readonly List<EnumUse> _uses = [];

    private EnumUses()
    {
    }

    /// <summary>All places, in metadata order.</summary>
    public IReadOnlyList<EnumUse> All => _uses;

    /// <summary>Reads all code of an assembly.</summary>
    public static EnumUses Of(BoundAssembly assembly)
    {
        var uses = new EnumUses();
        ConstantFlow.Read(assembly, uses, CancellationToken.None);
        return uses;
    }

    /// <summary>Whether an assembly uses any struct that may have been an enum; most use none, and then no code needs to be read.</summary>
    public static bool HasCandidate(BoundAssembly assembly)
    {
        foreach (var handle in assembly.Reader.TypeReferences)
        {
            if (assembly.Resolve(handle).Type is { Kind: TypeKind.Struct } type && IsCandidate(assembly, type))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the assembly's code shows that a type was an enum.</summary>
    public bool WasEnum(TypeSymbol type) => _uses.Exists(use => ReferenceEquals(use.Type, type));

    void IConstantVisitor.Meets(MethodSymbol user, int ilOffset, TypeSig type, object? value, ConstantUse use)
    {
        if (type.Unmodified is { Kind: SigKind.Named, Type: { } named, Mark: not SignatureTypeKind.Class } && value is null or long && IsCandidate(user.Assembly, named))
        {
            _uses.Add(new EnumUse(named, user, ilOffset, use));
        }
    }

    // A class can have been an enum as well: a signature that marks it as a value type says so.
    private static bool IsCandidate(BoundAssembly user, TypeSymbol type) =>
        !ReferenceEquals(type.Assembly, user) && type.Assembly.Origin != AssemblyOrigin.Framework && type.Kind is TypeKind.Struct or TypeKind.Class && type.GenericParameterCount == 0;
}
