using System.Reflection.Metadata;
using Modules.Verifier.Checks.Accessors;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks;

/// <summary>The type of a named or boxed value in an attribute: a code of ECMA-335 II.23.3, and what an array is of or an enum is called.</summary>
/// <param name="Code">The code.</param>
/// <param name="Element">Code of an array's elements.</param>
/// <param name="EnumName">Name of the enum, or of the enum that an array is of.</param>
internal readonly record struct AttributeValueType(byte Code, byte Element = 0, string? EnumName = null)
{
    public const byte Enum = 0x55;
    public const byte Array = 0x1D;
    public const byte Type = 0x50;
    public const byte Boxed = 0x51;
    public const byte Text = 0x0E;

    /// <summary>Type of an array's elements.</summary>
    public AttributeValueType OfElements => new(Element, EnumName: EnumName);

    /// <summary>Whether the type is told by the value alone: that of an array of enums is not, where the array is null.</summary>
    public bool IsToldByValue => Code == Array && Element == Enum;

    /// <summary>Whether a property of that type is the one that is looked for: by its name and this very type.</summary>
    public bool Fits(TypeSig property) => property.Kind switch
    {
        SigKind.Primitive => Code == (property.Primitive == PrimitiveTypeCode.Object ? Boxed : (byte)property.Primitive),
        SigKind.Vector => Code == Array && OfElements.Fits(property.Element!.Unmodified),
        SigKind.Named when property.Type!.IsEnum => Code == Enum && EnumName!.Split(',', '[')[0].Replace('+', '/') == property.Type.FullName,
        SigKind.Named when property.Type!.IsCore("System", "Type") => Code == Type,
        _ => false,
    };
}

/// <summary>
/// Goes over the values of an attribute's blob as the CLR reads them against the host's constructor (ECMA-335 II.23.3), and finds the types that they name by text. Throws
/// <see cref="BadImageFormatException"/> where the blob does not fit.
/// </summary>
internal ref struct AttributeValues(BoundAssembly subject, BlobReader blob)
{
    // A boxed value may be a boxed one again; no compiler writes that, and a hostile blob must not overflow the stack.
    private const int DeepestNesting = 100;

    private readonly BoundAssembly _subject = subject;
    private BlobReader _blob = blob;
    private int _depth;

    /// <summary>Why the first named type is not there; null while all are.</summary>
    public Cause? Missing { get; private set; }

    /// <summary>Whether a named type may be with a host that was not given.</summary>
    public bool IsUndecided { get; private set; }

    /// <summary>Why the first named type that the runtime refuses is none; null while there is none.</summary>
    public Cause? Refused { get; private set; }

    /// <summary>The last type of the host that was named; null while there is none.</summary>
    public TypeSymbol? Foreign { get; private set; }

    /// <summary>The type that a single value is an enum of, and that is no enum; null while there is none.</summary>
    public TypeSymbol? NoEnum { get; private set; }

    /// <summary>Reads past the prolog; false for a blob without values.</summary>
    public bool Begin() => _blob.Length >= 4 && _blob.ReadUInt16() == 1;

    /// <summary>Whether nothing is left.</summary>
    public bool HasEnded => _blob.RemainingBytes == 0;

    public int ReadCount() => _blob.ReadUInt16();

    public byte ReadByte() => _blob.ReadByte();

    public string ReadName() => _blob.ReadSerializedString() ?? string.Empty;

    /// <summary>Reads past a value of a constructor's parameter.</summary>
    public void Skip(TypeSig type)
    {
        switch (type.Kind)
        {
            case SigKind.Primitive when type.Primitive == PrimitiveTypeCode.Object:
                Read(ReadType());
                break;
            case SigKind.Primitive:
                Skip((byte)type.Primitive);
                break;
            case SigKind.Named when type.Type!.IsEnum:
                Skip(type.Type);
                break;
            case SigKind.Named when type.Type!.IsCore("System", "Type"):
                Skip(AttributeValueType.Type);
                break;
            case SigKind.Vector:
                for (var count = _blob.ReadInt32(); count > 0; count--)
                {
                    Skip(type.Element!.Unmodified);
                }

                break;
            default:
                throw new BadImageFormatException();
        }
    }

    /// <summary>Reads past a value of a type that the blob itself tells.</summary>
    /// <returns>The type that the value is of, which for a boxed one is told beside it; null where it is null.</returns>
    public AttributeValueType? Read(AttributeValueType type)
    {
        switch (type.Code)
        {
            case AttributeValueType.Array:
                if (type.Element == AttributeValueType.Enum && Find(type.EnumName!) is { IsEnum: false })
                {
                    throw new BadImageFormatException();
                }

                var length = _blob.ReadInt32();
                for (var count = length; count > 0; count--)
                {
                    Read(type.OfElements);
                }

                return length < 0 ? null : type;
            case AttributeValueType.Boxed:
                if (++_depth > DeepestNesting)
                {
                    throw new BadImageFormatException();
                }

                var boxed = Read(ReadType());
                _depth--;
                return boxed;
            case AttributeValueType.Enum:
                var found = Find(type.EnumName!);
                NoEnum = found is { IsEnum: false } ? found : null;
                Skip(NoEnum is null ? found : null);
                return type;
            default:
                return Skip(type.Code) ? type : null;
        }
    }

    public AttributeValueType ReadType()
    {
        var code = _blob.ReadByte();
        if (code != AttributeValueType.Array)
        {
            return Named(code);
        }

        // There are no arrays of arrays.
        var element = Named(_blob.ReadByte());
        return element.Code == AttributeValueType.Array ? throw new BadImageFormatException() : new AttributeValueType(code, element.Code, element.EnumName);
    }

    /// <summary>Whether reflection stores a value in a field of that type; true where it cannot be told.</summary>
    /// <param name="value">Type of the value itself; never <see cref="AttributeValueType.Boxed"/>.</param>
    /// <param name="field">Type of the field.</param>
    public bool FitsField(AttributeValueType value, TypeSig field) => field.Kind switch
    {
        SigKind.Primitive when field.Primitive == PrimitiveTypeCode.Object => true,
        SigKind.Primitive or SigKind.Named when NumberOf(field) is { } number => NumberOf(value.Code, value.EnumName) is { } stored && FieldValues.IsStored(stored, number),
        SigKind.Primitive => value.Code == (byte)field.Primitive,
        SigKind.Named when field.Type!.IsCore("System", "Type") => value.Code == AttributeValueType.Type,
        SigKind.Vector => value.Code == AttributeValueType.Array && FitsElement(value, field.Element!.Unmodified),
        SigKind.Array => false,
        _ => true,
    };

    // An array is one of another type where its elements are objects that are of that type, or numbers of that size.
    private bool FitsElement(AttributeValueType value, TypeSig element) => NumberOf(element) is { } number
        ? NumberOf(value.Element, value.EnumName) is { } stored && FieldValues.IsSameElement(stored, number)
        : NumberOf(value.Element, value.EnumName) is null && (value.Element == AttributeValueType.Boxed ? element.Kind == SigKind.Primitive && element.Primitive == PrimitiveTypeCode.Object : FitsField(value.OfElements, element));

    // The number that a value of a type is, enums included; null for what is none.
    private static PrimitiveTypeCode? NumberOf(TypeSig type) => type.Kind switch
    {
        SigKind.Primitive when type.Primitive is >= PrimitiveTypeCode.Boolean and <= PrimitiveTypeCode.Double or PrimitiveTypeCode.IntPtr or PrimitiveTypeCode.UIntPtr => type.Primitive,
        SigKind.Named when type.Type!.IsEnum => ValueOf(type.Type).Primitive,
        _ => null,
    };

    private PrimitiveTypeCode? NumberOf(byte code, string? enumName) => code == AttributeValueType.Enum
        ? ValueOf(Find(enumName!)).Primitive
        : NumberOf(code is <= (byte)PrimitiveTypeCode.Double ? TypeSig.Of((PrimitiveTypeCode)code) : TypeSig.Object);

    // The size of an enum's value is known to its definition alone.
    private static TypeSig ValueOf(TypeSymbol? type) => type?.Fields.FirstOrDefault(field => !field.IsStatic) is { } value
        ? value.Type.Unmodified
        : throw new BadImageFormatException();

    private AttributeValueType Named(byte code) => new(code, EnumName: code == AttributeValueType.Enum ? ReadName() : null);

    private void Skip(TypeSymbol? type) => Skip(ValueOf(type));

    // False for a null.
    private bool Skip(byte code)
    {
        switch (code)
        {
            case (byte)PrimitiveTypeCode.Boolean or (byte)PrimitiveTypeCode.SByte or (byte)PrimitiveTypeCode.Byte:
                _blob.ReadByte();
                break;
            case (byte)PrimitiveTypeCode.Char or (byte)PrimitiveTypeCode.Int16 or (byte)PrimitiveTypeCode.UInt16:
                _blob.ReadUInt16();
                break;
            case (byte)PrimitiveTypeCode.Int32 or (byte)PrimitiveTypeCode.UInt32 or (byte)PrimitiveTypeCode.Single:
                _blob.ReadUInt32();
                break;
            case (byte)PrimitiveTypeCode.Int64 or (byte)PrimitiveTypeCode.UInt64 or (byte)PrimitiveTypeCode.Double:
                _blob.ReadUInt64();
                break;
            case AttributeValueType.Text:
                return _blob.ReadSerializedString() is not null;
            case AttributeValueType.Type:
                if (_blob.ReadSerializedString() is not { } name)
                {
                    return false;
                }

                Find(name);
                break;
            default:
                throw new BadImageFormatException();
        }

        return true;
    }

    // "N.Outer+Inner, Assembly, Version=...". What is no class of its own is for the parser, whose start takes longer than a check.
    private TypeSymbol? Find(string name)
    {
        if (name.AsSpan().IndexOfAny('[', '*', '\\') < 0)
        {
            var parts = name.Split(',', 3, StringSplitOptions.TrimEntries);
            if (TypeText.Find(_subject, parts[0], parts.Length > 1 ? parts[1] : null) is { } found)
            {
                Foreign = found.Assembly.Origin is AssemblyOrigin.Host or AssemblyOrigin.Shared ? found : Foreign;
                return found;
            }
        }

        var type = TypeText.Resolve(_subject, name);
        Missing ??= type.Causes().FirstOrDefault();
        IsUndecided |= type.Kind == SigKind.Invalid && _subject.Context.IsHostUnknown;
        Refused ??= type.IsResolved() ? RefusedTypes.Find(type, new ConstraintSolver(_subject.Type(1), null)) : null;
        return type.Type;
    }
}
