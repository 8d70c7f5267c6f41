namespace Modules.Verifier.Stack;

/// <summary>Where a walk over a method's code still has to go, and with what on the stack. Goes again where the ways that lead to a place bring different types.</summary>
internal sealed class ControlFlow(StackTypes types)
{
    private static readonly int[] Empty = [];

    // What stands on the stack where control comes in, with the place; and for each place in the code which of them, from 1.
    private Entry[] _entries = new Entry[64];
    private int[] _open = new int[64];
    private int[] _numbers = new int[1024];
    private int _entryCount;
    private int _openCount;

    /// <summary>Forgets the last method, and makes room for the next.</summary>
    public void Begin(int length)
    {
        foreach (var entry in _entries.AsSpan(0, _entryCount))
        {
            _numbers[entry.Offset] = 0;
        }

        _entryCount = 0;
        _openCount = 0;
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
            if (_entryCount == _entries.Length)
            {
                Array.Resize(ref _entries, _entryCount * 2);
            }

            _entries[_entryCount++] = new Entry { Offset = offset, Stack = stack.IsEmpty ? Empty : stack.ToArray() };
            _numbers[offset] = _entryCount;
            Open(offset);
        }
        else if (!stack.IsEmpty && Merge(_entries[number - 1].Stack, stack) is { } merged)
        {
            _entries[number - 1].Stack = merged;
            Open(offset);
        }
    }

    /// <summary>By place in the code, at least as many as there are: not 0 where control comes to by a branch that was met. Valid until the next <see cref="Begin"/>.</summary>
    public ReadOnlySpan<int> Entries => _numbers;

    /// <summary>The next place to walk from, and what stands on the stack there.</summary>
    public bool TryNext(out int offset, out int[] stack)
    {
        if (_openCount == 0)
        {
            offset = 0;
            stack = Empty;
            return false;
        }

        offset = _open[--_openCount];
        stack = _entries[_numbers[offset] - 1].Stack;
        return true;
    }

    private void Open(int offset)
    {
        if (_openCount == _open.Length)
        {
            Array.Resize(ref _open, _openCount * 2);
        }

        _open[_openCount++] = offset;
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

    private struct Entry
    {
        public int Offset;
        public int[] Stack;
    }
}
