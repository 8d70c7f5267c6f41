using Modules.Verifier.Symbols;

namespace Modules.Verifier.Stack;

/// <summary>Stack types of parameters and variables, one list after the other, so that nothing is allocated for each signature. Not shared between threads.</summary>
internal sealed class ShapeList
{
    private int[] _types = new int[256];
    private int _count;

    /// <summary>The types of a range; stays as it is when ranges are added.</summary>
    public ReadOnlySpan<int> this[ShapeRange range] => new(_types, range.Start, range.Count);

    /// <summary>Keeps types one after the other.</summary>
    public ShapeRange Add(ReadOnlySpan<int> types)
    {
        if (types.IsEmpty)
        {
            return default;
        }

        while (_count + types.Length > _types.Length)
        {
            Table.Grow(ref _types);
        }

        types.CopyTo(new Span<int>(_types, _count, types.Length));
        var range = new ShapeRange(_count, (ushort)types.Length);
        _count += types.Length;
        return range;
    }
}

/// <summary>A part of a <see cref="ShapeList"/>.</summary>
internal readonly record struct ShapeRange(int Start, ushort Count);
