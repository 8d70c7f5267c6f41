using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Modules.Verifier.Stack;

/// <content>The instructions that move control and variables, and those whose effect their opcode alone tells.</content>
internal sealed partial class StackWalk
{
    // The loop that meets every instruction: what it needs of the walk stands in variables.
    private int WalkFrom(int offset, int depth, ReadOnlySpan<byte> il, ReadOnlySpan<int> locals)
    {
        var arguments = _arguments.AsSpan(0, _argumentCount);
        var entries = _flow.Entries;
        var stack = _stack;
        for (int at = offset, next; (uint)at < (uint)il.Length; at = next)
        {
            if (entries[at] != 0 && at != offset)
            {
                // Another way leads here: its walk goes on, with both.
                _flow.Enter(at, stack.AsSpan(0, depth));
                return depth;
            }

            var step = StackSteps.At(il, at);
            next = at + StackSteps.LengthOf(step);
            if (next > il.Length)
            {
                return depth;
            }

            if (depth < StackSteps.TakesOf(step))
            {
                return GivenUp;
            }

            // No instruction puts more than one value on what it does not take.
            if (depth == stack.Length)
            {
                stack = Reserve(depth + 1);
            }

            switch (StackSteps.EffectOf(step))
            {
                case StackEffect.Nothing:
                    break;
                case StackEffect.Argument:
                    stack[depth++] = In(arguments, il[at] - 0x02);
                    break;
                case StackEffect.ArgumentOfOperand:
                    stack[depth++] = In(arguments, Index(il, at, next));
                    break;
                case StackEffect.ArgumentAddress:
                    stack[depth++] = _types.ByRefTo(In(arguments, Index(il, at, next)));
                    break;
                case StackEffect.StoreArgument:
                    Use(stack[--depth], In(arguments, Index(il, at, next)), StackUseKind.Value, at);
                    break;
                case StackEffect.Local:
                    stack[depth++] = In(locals, il[at] - 0x06);
                    break;
                case StackEffect.LocalOfOperand:
                    stack[depth++] = In(locals, Index(il, at, next));
                    break;
                case StackEffect.LocalAddress:
                    stack[depth++] = _types.ByRefTo(In(locals, Index(il, at, next)));
                    break;
                case StackEffect.StoreLocal:
                    Use(stack[--depth], In(locals, il[at] - 0x0A), StackUseKind.Value, at);
                    break;
                case StackEffect.StoreLocalOfOperand:
                    Use(stack[--depth], In(locals, Index(il, at, next)), StackUseKind.Value, at);
                    break;
                case StackEffect.Null:
                    stack[depth++] = StackTypes.Null;
                    break;
                case StackEffect.Number:
                    stack[depth++] = StackTypes.Number;
                    break;
                case StackEffect.Unknown:
                    stack[depth++] = StackTypes.Unknown;
                    break;
                case StackEffect.Duplicate:
                    stack[depth] = stack[depth - 1];
                    depth++;
                    break;
                case StackEffect.Take:
                    depth--;
                    break;
                case StackEffect.TakeTwo:
                    Operand(stack[depth - 1], StackUseKind.Operand, at);
                    Sized(stack[depth - 2], il, at);
                    depth -= 2;
                    break;
                case StackEffect.TakeThree:
                    Operand(stack[depth - 1], StackUseKind.Operand, at);
                    Operand(stack[depth - 2], StackUseKind.Operand, at);
                    Sized(stack[depth - 3], il, at);
                    depth -= 3;
                    break;
                case StackEffect.ToNumber:
                    Sized(stack[depth - 1], il, at);
                    stack[depth - 1] = StackTypes.Number;
                    break;
                case StackEffect.ToUnknown:
                    stack[depth - 1] = StackTypes.Unknown;
                    break;
                case StackEffect.ElementNumber:
                    Operand(stack[--depth], StackUseKind.Operand, at);
                    Sized(stack[depth - 1], il, at);
                    stack[depth - 1] = StackTypes.Number;
                    break;
                case StackEffect.Compare:
                    Operand(stack[--depth], StackUseKind.Comparison, at);
                    Operand(stack[depth - 1], StackUseKind.Comparison, at);
                    stack[depth - 1] = StackTypes.Number;
                    break;
                case StackEffect.Unary:
                    Operand(stack[depth - 1], StackUseKind.Operand, at);
                    stack[depth - 1] = StackTypes.Number;
                    break;
                case StackEffect.Binary:
                    Operand(stack[--depth], StackUseKind.Operand, at);
                    Operand(stack[depth - 1], StackUseKind.Operand, at);
                    stack[depth - 1] = StackTypes.Number;
                    break;
                case StackEffect.Call:
                    depth = Call(Int32(il, next), depth, at);
                    break;
                case StackEffect.LoadField:
                    depth = LoadField(Int32(il, next), depth, at);
                    break;
                case StackEffect.BranchIf:
                    Operand(stack[--depth], StackUseKind.Condition, at);
                    _flow.Enter(Target(il, at, next), stack.AsSpan(0, depth));
                    break;
                case StackEffect.BranchCompare:
                    Operand(stack[--depth], StackUseKind.Comparison, at);
                    Operand(stack[--depth], StackUseKind.Comparison, at);
                    _flow.Enter(Target(il, at, next), stack.AsSpan(0, depth));
                    break;
                case StackEffect.Switch:
                    Operand(stack[--depth], StackUseKind.Operand, at);
                    next = Switch(il, next, stack.AsSpan(0, depth));
                    break;
                case StackEffect.Branch:
                    _flow.Enter(Target(il, at, next), stack.AsSpan(0, depth));
                    return depth;
                case StackEffect.Leave:
                    _flow.Enter(Target(il, at, next), []);
                    return depth;
                case StackEffect.Return:
                    if (depth > 0)
                    {
                        Use(stack[--depth], _result, StackUseKind.Result, at);
                    }

                    return depth;
                case StackEffect.Throw:
                    Exception(stack[--depth], StackUseKind.Exception, at);
                    return depth;
                case StackEffect.End:
                    return depth;
                case var effect:
                    depth = Compute(effect, next - at > sizeof(int) ? Int32(il, next) : 0, depth, at);
                    break;
            }

            if (depth < 0)
            {
                return GivenUp;
            }
        }

        return depth;
    }

    // Enters where it leads to, and tells where it ends.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Switch(ReadOnlySpan<byte> il, int end, ReadOnlySpan<int> stack)
    {
        var count = (uint)Int32(il, end);
        if (count > (uint)(il.Length - end) / sizeof(int))
        {
            return il.Length;
        }

        var next = end + ((int)count * sizeof(int));
        for (var target = end + sizeof(int); target <= next; target += sizeof(int))
        {
            _flow.Enter(next + Int32(il, target), stack);
        }

        return next;
    }

    // The operand that ends before an instruction's end.
    private static int Int32(ReadOnlySpan<byte> il, int end) => BinaryPrimitives.ReadInt32LittleEndian(il[(end - sizeof(int))..]);

    // Of 8 bits after an opcode of one byte, of 16 after one of two.
    private static int Index(ReadOnlySpan<byte> il, int at, int end) => end - at == 2 ? il[end - 1] : BinaryPrimitives.ReadUInt16LittleEndian(il[(end - sizeof(ushort))..]);

    private static int Target(ReadOnlySpan<byte> il, int at, int end) => end + (end - at == 2 ? (sbyte)il[end - 1] : Int32(il, end));

    private static int In(ReadOnlySpan<int> variables, int index) => (uint)index < (uint)variables.Length ? variables[index] : StackTypes.Unknown;
}
