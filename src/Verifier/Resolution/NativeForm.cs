using System.Reflection;
using System.Reflection.Metadata;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Resolution;

/// <summary>What of a type has no native form.</summary>
/// <param name="Type">The type of another assembly that is why.</param>
/// <param name="What">What of it, in words.</param>
/// <param name="Exception">What the runtime throws when a value is passed.</param>
internal sealed record NativeFormDefect(TypeSymbol Type, string What, string Exception);

/// <summary>
/// Which types have a native form, so that the runtime can hand their values to native code (ECMA-335 II.15.5.4; https://learn.microsoft.com/dotnet/standard/native-interop/type-marshalling). What a
/// subject itself got wrong, and what a <c>MarshalAs</c> stands at, is not judged.
/// </summary>
/// <param name="isForeign">Whether an assembly is another one's, whose types may have changed; frameworks are not.</param>
internal sealed class NativeForm(Func<BoundAssembly, bool> isForeign)
{
    private const string BadField = "System.TypeLoadException";
    private const string NotPassed = "System.Runtime.InteropServices.MarshalDirectiveException";

    // A generic type may hold larger and larger instances of itself.
    private const int LargestValue = 256;

    /// <summary>Why a value cannot be passed to or from native code; null when it can, or no other assembly is why.</summary>
    /// <param name="type">Type of a parameter, or of what is returned.</param>
    /// <param name="isMade">Whether the runtime makes the object, as one that is returned or given by reference.</param>
    public NativeFormDefect? OfPassed(TypeSig type, bool isMade)
    {
        type = type.Unmodified;
        return type.Kind switch
        {
            SigKind.ByRef => OfPassed(type.Element!, isMade: true),
            SigKind.Vector when type.Element!.Unmodified is { Kind: SigKind.Named, Type.IsValueType: true } element => OfFields(element, BadField, []),
            SigKind.Named when type.Type!.IsEnum || IsChanged(type) => null,
            SigKind.Named when type.Type!.IsValueType => OfStruct(type),
            SigKind.Named when isForeign(type.Type!.Assembly) => OfClass(type, isMade),
            _ => null,
        };
    }

    /// <summary>Why a struct cannot be passed where the runtime marshals nothing: it may hold numbers and pointers alone.</summary>
    public NativeFormDefect? OfUnmarshalled(TypeSig type) => type.Unmodified is { Kind: SigKind.Named, Type: { IsValueType: true, IsEnum: false } } value ? OfBytes(value, []) : null;

    /// <summary>Why a structure cannot be copied to or from native memory, or measured; null when it can, or no other assembly is why.</summary>
    /// <param name="type">The structure.</param>
    /// <param name="isMeasured">Whether its size or the place of a field is asked, for which what its fields hold does not matter.</param>
    public NativeFormDefect? OfStructure(TypeSig type, bool isMeasured)
    {
        const string notStructure = "System.ArgumentException";
        return type.Unmodified is not { Kind: SigKind.Named, Arguments.Length: 0, Type: { IsEnum: false } definition } named ? null
            : IsChanged(named) ? null
            : IsAutomatic(definition) ? isForeign(definition.Assembly) ? new NativeFormDefect(definition, "has no fixed layout", notStructure) : null
            : OfFields(named, isMeasured ? notStructure : BadField, isMeasured ? null : []);
    }

    private NativeFormDefect? OfStruct(TypeSig type)
    {
        var definition = type.Type!;
        return IsAutomatic(definition)
            ? isForeign(definition.Assembly) ? new NativeFormDefect(definition, "has no fixed layout", NotPassed) : null
            : OfFields(type, type.Arguments.Length > 0 ? NotPassed : BadField, []);
    }

    private NativeFormDefect? OfClass(TypeSig type, bool isMade)
    {
        const string noConstructor = "System.MissingMethodException";
        var definition = type.Type!;
        if (definition.Kind is TypeKind.Delegate or TypeKind.Interface)
        {
            // Interfaces are for COM.
            return null;
        }

        if (IsHandle(definition))
        {
            return !isMade ? null
                : definition.IsAbstract ? new NativeFormDefect(definition, "is abstract, so that none can be made", NotPassed)
                : definition.Methods.Any(method => method.IsConstructor && method.Signature.Parameters.Length == 0) ? null
                : new NativeFormDefect(definition, "has no constructor without parameters, so that none can be made", noConstructor);
        }

        return !IsAutomatic(definition) ? OfFields(type, BadField, [])
            : IsComObject ? null
            : new NativeFormDefect(definition, "is a class without a fixed layout", NotPassed);
    }

    // Goes into each type once, and into none where nothing is looked through; false while it is being looked through.
    private NativeFormDefect? OfFields(TypeSig type, string exception, Dictionary<TypeSig, bool>? seen)
    {
        seen?.Add(type, false);
        foreach (var field in type.Type!.Fields)
        {
            if (!field.IsStatic && field.Definition.GetMarshallingDescriptor().IsNil && OfField(type.Type, field, field.Type.Substitute(type.Arguments).Unmodified, exception, seen) is { } defect)
            {
                return defect;
            }
        }

        if (seen is not null)
        {
            seen[type] = true;
        }

        return null;
    }

    private NativeFormDefect? OfField(TypeSymbol holder, FieldSymbol field, TypeSig type, string exception, Dictionary<TypeSig, bool>? seen)
    {
        var what = type switch
        {
            { Kind: SigKind.Primitive, Primitive: PrimitiveTypeCode.Object } when !IsComObject => "an object",
            { Kind: SigKind.Vector or SigKind.Array } => "an array",
            { Kind: SigKind.Named, Type: { IsEnum: false } named } when !named.IsCore("System", "DateTime") => named switch
            {
                { IsValueType: true } => IsAutomatic(named) ? "a struct without a fixed layout" : null,
                _ when type.Arguments.Length > 0 => "of a generic class",
                { Kind: TypeKind.Delegate } => null,
                _ when IsHandle(named) || named.IsCore("System", "Delegate") || named.IsCore("System", "MulticastDelegate") => null,
                _ when named.IsCore("System.Text", "StringBuilder") => "a StringBuilder",
                _ when IsAutomatic(named) && !IsComObject => named.IsInterface ? "an interface" : "a class without a fixed layout",
                _ => null,
            },
            _ => null,
        };
        var isLookedThrough = seen is not null && seen.TryGetValue(type, out var isSound) && !isSound;
        what ??= isLookedThrough ? "which leads back to itself" : null;
        if (what is not null)
        {
            var cause = isForeign(holder.Assembly) ? holder : type.Type is { } other && isForeign(other.Assembly) ? other : null;
            return cause is null ? null : new NativeFormDefect(cause, ReferenceEquals(cause, holder) ? $"has the field {field.Name}, {what}" : $"is {what}", exception);
        }

        return seen?.Count < LargestValue && !seen.ContainsKey(type) && type is { Kind: SigKind.Named, Type: { IsEnum: false } held } && !held.IsCore("System", "DateTime") && (held.IsValueType || !IsAutomatic(held)) && !IsHandle(held)
            ? OfFields(type, exception, seen)
            : null;
    }

    private NativeFormDefect? OfBytes(TypeSig type, HashSet<TypeSig> seen)
    {
        var definition = type.Type!;
        if (IsAutomatic(definition))
        {
            return isForeign(definition.Assembly) ? new NativeFormDefect(definition, "has no fixed layout", NotPassed) : null;
        }

        foreach (var field in definition.Fields)
        {
            var held = field.Type.Substitute(type.Arguments).Unmodified;
            if (field.IsStatic || held is { Kind: SigKind.Named, Type.IsEnum: true })
            {
                continue;
            }

            if (held is { Kind: SigKind.Vector or SigKind.Array } or { Kind: SigKind.Primitive, Primitive: PrimitiveTypeCode.Object or PrimitiveTypeCode.String } or { Kind: SigKind.Named, Type.IsValueType: false })
            {
                return isForeign(definition.Assembly) ? new NativeFormDefect(definition, $"has the field {field.Name}, a reference", NotPassed) : null;
            }

            if (held.Kind == SigKind.Named && seen.Count < LargestValue && seen.Add(held) && OfBytes(held, seen) is { } defect)
            {
                return defect;
            }
        }

        return null;
    }

    // The cause of all that follows is another.
    private static bool IsChanged(TypeSig type) => type.Mark switch
    {
        SignatureTypeKind.Class => type.Type!.IsValueType,
        SignatureTypeKind.ValueType => !type.Type!.IsValueType,
        _ => false,
    };

    // On Windows an object without a layout is passed as a COM interface.
    private static bool IsComObject => OperatingSystem.IsWindows();

    private static bool IsAutomatic(TypeSymbol type) => (type.Attributes & TypeAttributes.LayoutMask) == TypeAttributes.AutoLayout;

    private static bool IsHandle(TypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType?.Type)
        {
            if (current.IsCore("System.Runtime.InteropServices", "SafeHandle") || current.IsCore("System.Runtime.InteropServices", "CriticalHandle"))
            {
                return true;
            }
        }

        return false;
    }
}
