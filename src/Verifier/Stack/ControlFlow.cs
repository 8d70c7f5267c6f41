namespace Modules.Verifier.Stack;

/// <summary>Where a walk over a method's code still has to go, and with what on the stack. Goes again where the ways that lead to a place bring different types.</summary>
internal sealed class ControlFlow(StackTypes types)
{
    private static readonly int[] Empty = [];

    // What stands on the stack where control comes in, with the place; and for each place in the code which of them, from 1.
    private readonly List<(int Offset, int[] Stack)> _entries = [];
    private readonly Stack<int> _open = new();
    private int[] _numbers = new int[1024];

    /// <summary>Forgets the last method, and makes room for the next.</summary>
    public void Begin(int length)
    {
        foreach (var (offset, _) in _entries)
        {
            _numbers[offset] = 0;
        }

        _entries.Clear();
        _open.Clear();
        if (_numbers.Length < length)
        {
            _numbers = new int[length * 2];
        }
    }

    /// <summary>Control may come to <paramref name="offset"/> with this on the stack. A place outside of the code, to which no compiler leads, is passed over.</summary>
    public void Enter(int offset, ReadOnlySpan<int> stack)
    {
        if ((uint)offset >= (uint)_numbers.Length)
        {
            return;
        }

        var number = _numbers[offset];
        if (number == 0)
        {
            _entries.Add((offset, stack.IsEmpty ? Empty : stack.ToArray()));
            _numbers[offset] = _entries.Count;
            _open.Push(offset);
        }
        else if (Merge(_entries[number - 1].Stack, stack) is { } merged)
        {
            _entries[number - 1] = (offset, merged);
            _open.Push(offset);
        }
    }

    /// <summary>Whether control comes to <paramref name="offset"/> by a branch that was met.</summary>
    public bool IsEntry(int offset) => _numbers[offset] != 0;

    /// <summary>The next place to walk from, and what stands on the stack there.</summary>
    public bool TryNext(out int offset, out int[] stack)
    {
        stack = Empty;
        if (!_open.TryPop(out offset))
        {
            return false;
        }

        stack = _entries[_numbers[offset] - 1].Stack;
        return true;
    }

    // The merged stack, or null where it says nothing new.
    private int[]? Merge(int[] known, ReadOnlySpan<int> stack)
    {
        if (known.Length != stack.Length)
        {
            return null;
        }

        int[]? merged = null;
        for (var i = 0; i < known.Length; i++)
        {
            var type = types.Merge(known[i], stack[i]);
            if (type != known[i])
            {
                merged ??= [.. known];
                merged[i] = type;
            }
        }

        return merged;
    }
}
