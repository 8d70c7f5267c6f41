using System.Runtime.CompilerServices;

namespace Modules.Verifier.Stack;

/// <summary>The evaluation stack at one point of a walk. A walk that takes more than there is, which no compiler writes, marks itself broken.</summary>
internal sealed class EvaluationStack
{
    private int[] _types = new int[64];

    public int Depth { get; private set; }

    /// <summary>Whether more was taken than there was.</summary>
    public bool IsBroken { get; private set; }

    public ReadOnlySpan<int> Types => new(_types, 0, Depth);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Push(int type)
    {
        var types = _types;
        var depth = Depth;
        if ((uint)depth >= (uint)types.Length)
        {
            types = Grow();
        }

        types[depth] = type;
        Depth = depth + 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Pop()
    {
        var types = _types;
        var top = Depth - 1;
        if ((uint)top >= (uint)types.Length)
        {
            IsBroken = true;
            return StackTypes.Unknown;
        }

        Depth = top;
        return types[top];
    }

    /// <summary>Takes some values at once, the first one of them from the greatest depth; none where there are not so many. Valid until something is pushed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<int> Take(int count)
    {
        var below = Depth - count;
        if (below < 0)
        {
            IsBroken = true;
            return [];
        }

        Depth = below;
        return new ReadOnlySpan<int>(_types, below, count);
    }

    /// <summary>Puts another value in the place of the last one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Become(int type)
    {
        var types = _types;
        var top = Depth - 1;
        if ((uint)top >= (uint)types.Length)
        {
            IsBroken = true;
            return;
        }

        types[top] = type;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Peek() => Depth == 0 ? StackTypes.Unknown : _types[Depth - 1];

    /// <summary>Sets the whole stack, and forgets that it was broken.</summary>
    public void Reset(ReadOnlySpan<int> types = default)
    {
        IsBroken = false;
        while (types.Length > _types.Length)
        {
            Grow();
        }

        types.CopyTo(_types);
        Depth = types.Length;
    }

    private int[] Grow()
    {
        Array.Resize(ref _types, _types.Length * 2);
        return _types;
    }
}
