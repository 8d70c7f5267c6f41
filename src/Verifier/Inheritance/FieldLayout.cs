using System.Reflection;
using System.Reflection.Metadata;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Inheritance;

/// <summary>A run of bytes of a value. A class, because the framework's code over structs is not compiled ahead of time.</summary>
internal sealed record LayoutPart(int Start, int Size, bool IsReference);

/// <summary>
/// Where a value of a type holds references, on a 64-bit machine: as far as it follows from the fields. A struct with references is laid out by the CLR itself, references first.
/// </summary>
internal sealed record FieldLayout(int Size, int Alignment, IReadOnlyList<LayoutPart> Parts)
{
    public const int PointerSize = 8;

    private const int DeepestNesting = 32;

    // No struct is larger than a mebibyte.
    private const int LongestArray = 1 << 20;

    /// <summary>The layout of a value of a type; null when it cannot be told, as of a type parameter.</summary>
    public static FieldLayout? Of(TypeSig type) => Of(type, 0);

    /// <summary>The base class without a layout of a class that has one, which the CLR refuses (ECMA-335 II.10.7); null where all is in order.</summary>
    public static TypeSymbol? BaseWithoutLayout(TypeSymbol type) =>
        (type.Attributes & TypeAttributes.LayoutMask) != TypeAttributes.AutoLayout
        && !type.IsValueType
        && type.BaseType?.Type is { IsRoot: false } parent
        && (parent.Attributes & TypeAttributes.LayoutMask) == TypeAttributes.AutoLayout
            ? parent
            : null;

    private static FieldLayout? Of(TypeSig type, int depth)
    {
        switch (type.Kind)
        {
            case SigKind.Primitive:
                return type.Primitive switch
                {
                    PrimitiveTypeCode.Boolean or PrimitiveTypeCode.SByte or PrimitiveTypeCode.Byte => Plain(1),
                    PrimitiveTypeCode.Char or PrimitiveTypeCode.Int16 or PrimitiveTypeCode.UInt16 => Plain(2),
                    PrimitiveTypeCode.Int32 or PrimitiveTypeCode.UInt32 or PrimitiveTypeCode.Single => Plain(4),
                    PrimitiveTypeCode.String or PrimitiveTypeCode.Object => Reference,
                    _ => Plain(8),
                };
            case SigKind.Named when type.Type!.IsValueType:
                return depth > DeepestNesting ? null : OfStruct(type.Type, type.Arguments, depth);
            case SigKind.Named or SigKind.Vector or SigKind.Array or SigKind.ByRef:
                return Reference;
            case SigKind.Pointer or SigKind.FunctionPointer:
                return Plain(PointerSize);
            case SigKind.RequiredModifier or SigKind.OptionalModifier:
                return Of(type.Element!, depth);
            default:
                return null;
        }
    }

    private static FieldLayout Plain(int size) => new(size, size, [new LayoutPart(0, size, false)]);

    private static FieldLayout Reference { get; } = new(PointerSize, PointerSize, [new LayoutPart(0, PointerSize, true)]);

    private static FieldLayout? OfStruct(TypeSymbol type, TypeSig[] arguments, int depth)
    {
        var fields = new List<PlacedField>();
        foreach (var field in type.Fields.Where(field => !field.IsStatic))
        {
            if (Of(field.Type.Substitute(arguments), depth + 1) is not { } layout)
            {
                return null;
            }

            fields.Add(new PlacedField(layout, field.Definition.GetOffset()));
        }

        if ((type.Attributes & TypeAttributes.LayoutMask) == TypeAttributes.ExplicitLayout)
        {
            return Combine(fields, type);
        }

        // Structs within the struct come last, whatever they hold.
        var hasReferences = fields.Exists(field => field.Layout.Parts.Any(part => part.IsReference));
        var ordered = hasReferences || (type.Attributes & TypeAttributes.LayoutMask) == TypeAttributes.AutoLayout
            ? fields.OrderBy(field => ReferenceEquals(field.Layout, Reference) ? 0 : field.Layout.Parts.Count > 1 ? 2 : 1).ThenByDescending(field => field.Layout.Size)
            : fields.AsEnumerable();
        var placed = new List<PlacedField>();
        var end = 0;
        foreach (var (layout, _) in ordered)
        {
            var start = (end + layout.Alignment - 1) / layout.Alignment * layout.Alignment;
            placed.Add(new PlacedField(layout, start));
            end = start + layout.Size;
        }

        var once = Combine(placed, type);
        return placed.Count == 1 && InlineArrays.LengthOf(type) is > 1 and <= LongestArray and var length ? Repeat(once, length) : once;
    }

    private static FieldLayout Repeat(FieldLayout element, int length) => element with
    {
        Size = element.Size * length,
        Parts = [.. Enumerable.Range(0, length).SelectMany(index => element.Parts.Select(part => part with { Start = part.Start + (index * element.Size) }))],
    };

    private static FieldLayout Combine(List<PlacedField> fields, TypeSymbol type)
    {
        // A struct without fields is a byte long.
        var alignment = 1;
        var end = fields.Count == 0 ? 1 : 0;
        foreach (var (layout, offset) in fields)
        {
            alignment = Math.Max(alignment, layout.Alignment);
            end = Math.Max(end, offset + layout.Size);
        }

        var size = Math.Max((end + alignment - 1) / alignment * alignment, type.Definition.GetLayout().Size);
        return new FieldLayout(size, alignment, [.. fields.SelectMany(field => field.Layout.Parts.Select(part => part with { Start = part.Start + field.Offset }))]);
    }

    private sealed record PlacedField(FieldLayout Layout, int Offset);
}
