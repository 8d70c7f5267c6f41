using System.Reflection.Metadata;
using Modules.Verifier.Code;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Stack;

/// <content>The instructions that take values and give others; those that move control and variables are in the other part.</content>
internal sealed partial class StackWalk
{
    // The instructions that only take values and give others.
    private void Compute(ref IlReader reader)
    {
        switch (reader.OpCode)
        {
            case >= 0x46 and <= 0x4F:
                _stack.Pop();
                _stack.Push(StackTypes.Number);
                break;
            case 0x50:
                _stack.Push(_types.ElementOf(_stack.Pop()));
                break;
            case 0x51:
                var stored = _stack.Pop();
                Use(stored, _types.ElementOf(_stack.Pop()), StackUseKind.Value, reader.Offset);
                break;
            case (>= 0x52 and <= 0x57) or 0xDF:
                _stack.Pop(2);
                break;
            case (>= 0x58 and <= 0x64) or (>= 0xD6 and <= 0xDB):
                Arithmetic(reader.Offset, 2);
                break;
            case >= 0xFE01 and <= 0xFE05:
                Compare(reader.Offset, 2);
                _stack.Push(StackTypes.Number);
                break;
            case (>= 0x65 and <= 0x6E) or 0x76 or (>= 0x82 and <= 0x8B) or (>= 0xB3 and <= 0xBA) or 0xC3 or (>= 0xD1 and <= 0xD5) or 0xE0:
                Arithmetic(reader.Offset, 1);
                break;
            case 0x70 or 0xFE17 or 0xFE18:
                _stack.Pop(reader.OpCode == 0x70 ? 2 : 3);
                break;
            case 0x71:
                _stack.Pop();
                _stack.Push(_shapes.Type(reader.Int32).Value);
                break;
            case 0x72:
                _stack.Push(StackTypes.Unknown);
                break;
            case 0x73:
                New(reader.Int32, reader.Offset);
                break;
            case 0x74 or 0x75:
                var cast = _stack.Pop();
                if (_types.IsForeignStruct(cast))
                {
                    Use(cast, _types.Of(TypeSig.Object), StackUseKind.Value, reader.Offset);
                }

                _stack.Push(_shapes.Type(reader.Int32).Boxed);
                break;
            case 0x79:
                _stack.Pop();
                _stack.Push(_shapes.Type(reader.Int32).ByRef);
                break;
            case >= 0x7B and <= 0x80:
                Field(reader.OpCode, reader.Int32, reader.Offset);
                break;
            case 0x81:
                var value = _stack.Pop();
                _stack.Pop();
                Use(value, _shapes.Type(reader.Int32).Value, StackUseKind.Value, reader.Offset);
                break;
            case 0x8C:
                var boxed = _shapes.Type(reader.Int32);
                Use(_stack.Pop(), boxed.Value, StackUseKind.Value, reader.Offset);
                _stack.Push(boxed.Boxed);
                break;
            case 0x8D:
                _stack.Pop();
                _stack.Push(_shapes.Type(reader.Int32).Vector);
                break;
            case 0x8E:
                _stack.Pop();
                _stack.Push(StackTypes.Number);
                break;
            case 0x8F:
                _stack.Pop(2);
                _stack.Push(_shapes.Type(reader.Int32).ByRef);
                break;
            case >= 0x90 and <= 0x99:
                _stack.Pop(2);
                _stack.Push(StackTypes.Number);
                break;
            case 0x9A:
                _stack.Pop();
                _stack.Push(_types.ElementOf(_stack.Pop()));
                break;
            case >= 0x9B and <= 0xA1:
                _stack.Pop(3);
                break;
            case 0xA2:
                var element = _stack.Pop();
                _stack.Pop();
                Use(element, _types.ElementOf(_stack.Pop()), StackUseKind.Element, reader.Offset);
                break;
            case 0xA3:
                _stack.Pop(2);
                _stack.Push(_shapes.Type(reader.Int32).Value);
                break;
            case 0xA4:
                var item = _stack.Pop();
                _stack.Pop(2);
                Use(item, _shapes.Type(reader.Int32).Value, StackUseKind.Element, reader.Offset);
                break;
            case 0xA5:
                _stack.Pop();
                _stack.Push(_shapes.Type(reader.Int32).Value);
                break;
            case 0xC2 or 0xC6 or 0xFE0F or 0xFE1D:
                _stack.Pop();
                _stack.Push(StackTypes.Unknown);
                break;
            case 0xD0 or 0xFE00:
                _stack.Push(StackTypes.Unknown);
                break;
            case 0xFE06:
                _constraint = null;
                _stack.Push(_types.Function(reader.Int32));
                break;
            case 0xFE07:
                _stack.Pop();
                _stack.Push(_types.Function(reader.Int32));
                break;
            case 0xFE15:
                _stack.Pop();
                break;
            case 0xFE1C:
                _stack.Push(StackTypes.Number);
                break;
            default:
                // No such instruction: the JIT refuses the method, whatever the host.
                _isGivenUp = true;
                break;
        }
    }

    private void Call(int token, int offset)
    {
        var constraint = _constraint;
        _constraint = null;
        ref readonly var shape = ref _shapes.Call(token);
        if (shape.Signature is not { } signature)
        {
            _isGivenUp = true;
            return;
        }

        Arguments(signature, offset);
        if (signature.IsInstance)
        {
            var instance = _stack.Pop();
            if (constraint is not null)
            {
                Use(constraint.Boxed, shape.This, StackUseKind.ConstrainedInstance, offset);
            }
            else
            {
                Use(instance, shape.This, StackUseKind.Instance, offset);
            }
        }

        if (!signature.IsVoid)
        {
            _stack.Push(signature.Result);
        }
    }

    private void New(int token, int offset)
    {
        if (_shapes.Call(token) is not { Owner: { } owner, Signature: { } signature })
        {
            _isGivenUp = true;
            return;
        }

        if (signature.Parameters.Length == 2 && _types[_stack.Peek()].Function is { IsNil: false } target)
        {
            _stack.Pop();
            _observer.OnDelegate(_type.Method(_row), owner.Type, target, _stack.Pop(), offset);
        }
        else
        {
            Arguments(signature, offset);
        }

        _stack.Push(owner.Value);
    }

    private void Arguments(SignatureShape shape, int offset)
    {
        var parameters = shape.Parameters;
        for (var i = parameters.Length - 1; i >= 0; i--)
        {
            Use(_stack.Pop(), parameters[i], StackUseKind.Argument, offset);
        }
    }

    private void Field(ushort opCode, int token, int offset)
    {
        ref readonly var field = ref _shapes.Field(token);
        if (!field.IsBound)
        {
            _isGivenUp = true;
            return;
        }

        if (opCode is 0x7D or 0x80)
        {
            Use(_stack.Pop(), field.Type, StackUseKind.Value, offset);
        }

        if (opCode is 0x7B or 0x7C or 0x7D)
        {
            // A field of a struct is read from the value itself as well.
            Use(_stack.Pop(), field.Owner, field.Owner == StackTypes.Unknown ? StackUseKind.Value : StackUseKind.Instance, offset);
        }

        if (opCode is 0x7B or 0x7E)
        {
            _stack.Push(field.Type);
        }
        else if (opCode is 0x7C or 0x7F)
        {
            _stack.Push(_types.ByRefTo(field.Type));
        }
    }

    private void Arithmetic(int offset, int operands)
    {
        for (; operands > 0; operands--)
        {
            Operand(offset);
        }

        _stack.Push(StackTypes.Number);
    }

    private void Compare(int offset, int operands)
    {
        for (; operands > 0; operands--)
        {
            Operand(offset, StackUseKind.Comparison);
        }
    }

    // References are compared and asked for null as well: only a struct is out of place.
    private void Operand(int offset, StackUseKind kind = StackUseKind.Operand)
    {
        var operand = _stack.Pop();
        if (_types.IsForeignStruct(operand))
        {
            Use(operand, StackTypes.Number, kind, offset);
        }
    }
}
