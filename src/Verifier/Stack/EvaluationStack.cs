namespace Modules.Verifier.Stack;

/// <summary>The evaluation stack at one point of a walk. A walk that takes more than there is, which no compiler writes, marks itself broken.</summary>
internal sealed class EvaluationStack
{
    private int[] _types = new int[64];

    public int Depth { get; private set; }

    /// <summary>Whether more was taken than there was.</summary>
    public bool IsBroken { get; private set; }

    public ReadOnlySpan<int> Types => _types.AsSpan(0, Depth);

    public void Push(int type)
    {
        if (Depth == _types.Length)
        {
            Array.Resize(ref _types, Depth * 2);
        }

        _types[Depth++] = type;
    }

    public int Pop()
    {
        if (Depth == 0)
        {
            IsBroken = true;
            return StackTypes.Unknown;
        }

        return _types[--Depth];
    }

    public void Pop(int count)
    {
        for (; count > 0; count--)
        {
            Pop();
        }
    }

    public int Peek() => Depth == 0 ? StackTypes.Unknown : _types[Depth - 1];

    /// <summary>Sets the whole stack, and forgets that it was broken.</summary>
    public void Reset(ReadOnlySpan<int> types = default)
    {
        IsBroken = false;
        Depth = 0;
        foreach (var type in types)
        {
            Push(type);
        }
    }
}
