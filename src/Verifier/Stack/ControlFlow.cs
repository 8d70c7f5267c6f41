using System.Runtime.CompilerServices;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Stack;

/// <summary>Where a walk over a method's code still has to go, and with what on the stack. Goes again where the ways that lead to a place bring different types. Nothing is allocated for a method.</summary>
internal sealed class ControlFlow(StackTypes types)
{
    // Where control comes in; and for each place in the code which of them, from 1.
    private Entry[] _entries = new Entry[64];
    private int[] _open = new int[64];
    private int[] _numbers = new int[1024];

    // What stands on the stack there, one after the other.
    private int[] _stacks = new int[256];
    private int _entryCount;
    private int _openCount;
    private int _stackCount;

    /// <summary>Forgets the last method, and makes room for the next.</summary>
    public void Begin(int length)
    {
        for (var i = 0; i < _entryCount; i++)
        {
            _numbers[_entries[i].Offset] = 0;
        }

        _entryCount = 0;
        _openCount = 0;
        _stackCount = 0;
        if (_numbers.Length < length)
        {
            _numbers = new int[length * 2];
        }
    }

    /// <summary>By place in the code, at least as many as there are: not 0 where control comes to by a branch that was met. Valid until the next <see cref="Begin"/>.</summary>
    public ReadOnlySpan<int> Entries => _numbers;

    /// <summary>Control may come to <paramref name="offset"/> with this on the stack. A place outside of the code, to which no compiler leads, is passed over.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Enter(int offset, ReadOnlySpan<int> stack)
    {
        if ((uint)offset >= (uint)_numbers.Length)
        {
            return;
        }

        var number = _numbers[offset];
        if (number == 0)
        {
            Add(offset, stack);
        }
        else if (!stack.IsEmpty && Merge(StackOf(_entries[number - 1]), stack))
        {
            Open(offset);
        }
    }

    /// <summary>The next place to walk from, and what stands on the stack there, which is valid until something enters.</summary>
    public bool TryNext(out int offset, out ReadOnlySpan<int> stack)
    {
        if (_openCount == 0)
        {
            offset = 0;
            stack = [];
            return false;
        }

        offset = _open[--_openCount];
        stack = StackOf(_entries[_numbers[offset] - 1]);
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Add(int offset, ReadOnlySpan<int> stack)
    {
        if (_entryCount == _entries.Length)
        {
            Table.Grow(ref _entries);
        }

        while (_stackCount + stack.Length > _stacks.Length)
        {
            Table.Grow(ref _stacks);
        }

        stack.CopyTo(new Span<int>(_stacks, _stackCount, stack.Length));
        _entries[_entryCount++] = new Entry { Offset = offset, Start = _stackCount, Depth = stack.Length };
        _stackCount += stack.Length;
        _numbers[offset] = _entryCount;
        Open(offset);
    }

    private void Open(int offset)
    {
        if (_openCount == _open.Length)
        {
            Table.Grow(ref _open);
        }

        _open[_openCount++] = offset;
    }

    private Span<int> StackOf(in Entry entry) => new(_stacks, entry.Start, entry.Depth);

    // Whether there is anything new.
    private bool Merge(Span<int> known, ReadOnlySpan<int> stack)
    {
        var isChanged = false;
        for (var i = 0; i < known.Length && known.Length == stack.Length; i++)
        {
            var type = types.Merge(known[i], stack[i]);
            isChanged |= type != known[i];
            known[i] = type;
        }

        return isChanged;
    }

    private struct Entry
    {
        public int Offset;
        public int Start;
        public int Depth;
    }
}
