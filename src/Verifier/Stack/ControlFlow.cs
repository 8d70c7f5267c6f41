namespace Modules.Verifier.Stack;

/// <summary>Where a walk over a method's code still has to go, and with what on the stack. Goes again where the ways that lead to a place bring different types.</summary>
internal sealed class ControlFlow(StackTypes types)
{
    private static readonly int[] Empty = [];

    private readonly Dictionary<int, int[]> _entries = [];
    private readonly Stack<int> _open = new();

    public void Clear()
    {
        _entries.Clear();
        _open.Clear();
    }

    /// <summary>Control may come to <paramref name="offset"/> with this on the stack.</summary>
    public void Enter(int offset, ReadOnlySpan<int> stack)
    {
        if (!_entries.TryGetValue(offset, out var known))
        {
            _entries.Add(offset, stack.IsEmpty ? Empty : stack.ToArray());
            _open.Push(offset);
        }
        else if (Merge(known, stack) is { } merged)
        {
            _entries[offset] = merged;
            _open.Push(offset);
        }
    }

    /// <summary>Whether control comes to <paramref name="offset"/> by a branch that was met.</summary>
    public bool IsEntry(int offset) => _entries.ContainsKey(offset);

    /// <summary>The next place to walk from, and what stands on the stack there.</summary>
    public bool TryNext(out int offset, out int[] stack)
    {
        stack = Empty;
        if (!_open.TryPop(out offset))
        {
            return false;
        }

        stack = _entries[offset];
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
