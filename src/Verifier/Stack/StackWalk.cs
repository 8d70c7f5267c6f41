using System.Reflection.Metadata;
using Modules.Verifier.Code;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Stack;

/// <summary>
/// Walks over the code of methods as the JIT imports it: from the entry and the handlers along every way that control can take, with the types of what is on the stack (ECMA-335 III.1.7.5,
/// III.1.8). Variables have the types that they are declared with.
/// </summary>
internal sealed class StackWalk
{
    private readonly StackTypes _types;
    private readonly TokenShapes _shapes;
    private readonly IStackObserver _observer;
    private readonly EvaluationStack _stack = new();
    private readonly ControlFlow _flow;

    // Uses that are sound wherever they stand.
    private readonly HashSet<(int From, int To, StackUseKind Kind)> _sound = [];
    private MethodSymbol _method = null!;
    private int[] _locals = [];
    private int[] _arguments = [];
    private int _result;
    private TypeSig? _constraint;
    private bool _isGivenUp;

    public StackWalk(StackTypes types, TokenShapes shapes, IStackObserver observer)
    {
        _types = types;
        _shapes = shapes;
        _observer = observer;
        _flow = new ControlFlow(types);
    }

    public void Walk(MethodSymbol method, IlBody body)
    {
        Begin(method, body);
        while (!_isGivenUp && _flow.TryNext(out var offset, out var stack))
        {
            _stack.Reset(stack);
            WalkFrom(offset, body.Il);
        }
    }

    private void Begin(MethodSymbol method, IlBody body)
    {
        _method = method;
        _isGivenUp = false;
        _constraint = null;
        _flow.Begin(body.Il.Length);
        _result = _types.Of(method.Signature.ReturnType);
        _locals = body.Locals.IsNil ? [] : Array.ConvertAll(SignatureDecoder.DecodeLocals(method.Assembly, body.Locals), _types.Of);
        var parameters = Array.ConvertAll(method.Signature.Parameters, _types.Of);
        _arguments = method.IsStatic
            ? parameters
            : [method.DeclaringType.IsValueType ? _types.Of(TypeSig.ByRefTo(method.DeclaringType.Open)) : _types.Of(method.DeclaringType.Open), .. parameters];
        for (var i = 0; i < body.ClauseCount; i++)
        {
            var clause = body.Clause(i);
            var isTyped = clause.Kind == ExceptionRegionKind.Catch;
            _flow.Enter(clause.HandlerOffset, isTyped ? [_types.Boxed(_shapes.Type(clause.CatchType))] : clause.Kind == ExceptionRegionKind.Filter ? [StackTypes.Unknown] : []);
            if (clause.Kind == ExceptionRegionKind.Filter)
            {
                _flow.Enter(clause.FilterOffset, [StackTypes.Unknown]);
            }
        }

        _flow.Enter(0, []);
    }

    private void WalkFrom(int offset, ReadOnlySpan<byte> il)
    {
        var reader = new IlReader(il);
        reader.Jump(offset);
        while (reader.Read())
        {
            if (reader.Offset != offset && _flow.IsEntry(reader.Offset))
            {
                // Another way leads here: its walk goes on, with both.
                _flow.Enter(reader.Offset, _stack.Types);
                return;
            }

            var goesOn = Step(ref reader);
            if (_stack.IsBroken)
            {
                _isGivenUp = true;
            }

            if (!goesOn || _isGivenUp)
            {
                return;
            }
        }
    }

    // False where control does not go on to the next instruction.
    private bool Step(ref IlReader reader)
    {
        switch (reader.OpCode)
        {
            case <= 0x01 or (>= 0xFE12 and <= 0xFE14) or 0xFE19 or 0xFE1E:
                break;
            case >= 0x02 and <= 0x05:
                Push(_arguments, reader.OpCode - 0x02);
                break;
            case >= 0x06 and <= 0x09:
                Push(_locals, reader.OpCode - 0x06);
                break;
            case >= 0x0A and <= 0x0D:
                Store(_locals, reader.OpCode - 0x0A, reader.Offset);
                break;
            case 0x0E or 0xFE09:
                Push(_arguments, reader.Index);
                break;
            case 0x0F or 0xFE0A:
                PushAddress(_arguments, reader.Index);
                break;
            case 0x10 or 0xFE0B:
                Store(_arguments, reader.Index, reader.Offset);
                break;
            case 0x11 or 0xFE0C:
                Push(_locals, reader.Index);
                break;
            case 0x12 or 0xFE0D:
                PushAddress(_locals, reader.Index);
                break;
            case 0x13 or 0xFE0E:
                Store(_locals, reader.Index, reader.Offset);
                break;
            case 0x14:
                _stack.Push(StackTypes.Null);
                break;
            case >= 0x15 and <= 0x23:
                _stack.Push(StackTypes.Number);
                break;
            case 0x25:
                _stack.Push(_stack.Peek());
                break;
            case 0x26:
                _stack.Pop();
                break;
            case 0x27:
                return false;
            case 0x28 or 0x6F:
                Call(reader.Token, reader.Offset);
                break;
            case 0x29:
                _stack.Pop();
                Call(reader.Token, reader.Offset);
                break;
            case 0x2A:
                if (_stack.Depth > 0)
                {
                    Use(_stack.Pop(), _result, StackUseKind.Result, reader.Offset);
                }

                return false;
            case 0x2B or 0x38:
                _flow.Enter(reader.BranchTarget, _stack.Types);
                return false;
            case 0x2C or 0x2D or 0x39 or 0x3A:
                Operand(reader.Offset);
                _flow.Enter(reader.BranchTarget, _stack.Types);
                break;
            case (>= 0x2E and <= 0x37) or (>= 0x3B and <= 0x44):
                Compare(reader.Offset, 2);
                _flow.Enter(reader.BranchTarget, _stack.Types);
                break;
            case 0x45:
                Compare(reader.Offset, 1);
                for (var i = 0; i < reader.SwitchCount; i++)
                {
                    _flow.Enter(reader.SwitchTarget(i), _stack.Types);
                }

                break;
            case 0xDD or 0xDE:
                _stack.Reset();
                _flow.Enter(reader.BranchTarget, []);
                return false;
            case 0x7A:
                Use(_stack.Pop(), StackTypes.Unknown, StackUseKind.Exception, reader.Offset);
                return false;
            case 0xDC or 0xFE11 or 0xFE1A:
                return false;
            case 0xFE16:
                _constraint = _shapes.Type(reader.Token);
                break;
            default:
                Compute(ref reader);
                break;
        }

        return true;
    }

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
                _stack.Push(_types.Of(_shapes.Type(reader.Token)));
                break;
            case 0x72:
                _stack.Push(StackTypes.Unknown);
                break;
            case 0x73:
                New(reader.Token, reader.Offset);
                break;
            case 0x74 or 0x75:
                var cast = _stack.Pop();
                if (_types[cast].IsForeignStruct)
                {
                    Use(cast, _types.Of(TypeSig.Object), StackUseKind.Value, reader.Offset);
                }

                _stack.Push(_types.Boxed(_shapes.Type(reader.Token)));
                break;
            case 0x79:
                _stack.Pop();
                _stack.Push(_types.Of(TypeSig.ByRefTo(_shapes.Type(reader.Token))));
                break;
            case >= 0x7B and <= 0x80:
                Field(reader.OpCode, reader.Token, reader.Offset);
                break;
            case 0x81:
                var value = _stack.Pop();
                _stack.Pop();
                Use(value, _types.Of(_shapes.Type(reader.Token)), StackUseKind.Value, reader.Offset);
                break;
            case 0x8C:
                var boxed = _shapes.Type(reader.Token);
                Use(_stack.Pop(), _types.Of(boxed), StackUseKind.Value, reader.Offset);
                _stack.Push(_types.Boxed(boxed));
                break;
            case 0x8D:
                _stack.Pop();
                _stack.Push(_types.Of(TypeSig.VectorOf(_shapes.Type(reader.Token))));
                break;
            case 0x8E:
                _stack.Pop();
                _stack.Push(StackTypes.Number);
                break;
            case 0x8F:
                _stack.Pop(2);
                _stack.Push(_types.Of(TypeSig.ByRefTo(_shapes.Type(reader.Token))));
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
                _stack.Push(_types.Of(_shapes.Type(reader.Token)));
                break;
            case 0xA4:
                var item = _stack.Pop();
                _stack.Pop(2);
                Use(item, _types.Of(_shapes.Type(reader.Token)), StackUseKind.Element, reader.Offset);
                break;
            case 0xA5:
                _stack.Pop();
                _stack.Push(_types.Of(_shapes.Type(reader.Token)));
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
                _stack.Push(_types.Function(reader.Token));
                break;
            case 0xFE07:
                _stack.Pop();
                _stack.Push(_types.Function(reader.Token));
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

    private void Call(EntityHandle token, int offset)
    {
        var constraint = _constraint;
        _constraint = null;
        if (_shapes.Call(token) is not { } shape)
        {
            _isGivenUp = true;
            return;
        }

        Arguments(shape, offset);
        if (shape.IsInstance)
        {
            var instance = _stack.Pop();
            if (constraint is not null)
            {
                Use(_types.Boxed(constraint), shape.This, StackUseKind.ConstrainedInstance, offset);
            }
            else
            {
                Use(instance, shape.This, StackUseKind.Instance, offset);
            }
        }

        if (!shape.IsVoid)
        {
            _stack.Push(shape.Result);
        }
    }

    private void New(EntityHandle token, int offset)
    {
        if (_shapes.Call(token) is not { Owner: { } owner } shape)
        {
            _isGivenUp = true;
            return;
        }

        if (shape.Parameters.Length == 2 && _types[_stack.Peek()].Function is { IsNil: false } target)
        {
            _stack.Pop();
            _observer.OnDelegate(_method, owner, target, _stack.Pop(), offset);
        }
        else
        {
            Arguments(shape, offset);
        }

        _stack.Push(_types.Of(owner));
    }

    private void Arguments(CallShape shape, int offset)
    {
        for (var i = shape.Parameters.Length - 1; i >= 0; i--)
        {
            Use(_stack.Pop(), shape.Parameters[i], StackUseKind.Argument, offset);
        }
    }

    private void Field(ushort opCode, EntityHandle token, int offset)
    {
        if (_shapes.Field(token) is not { } field)
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
        if (_types[operand].IsForeignStruct)
        {
            Use(operand, StackTypes.Number, kind, offset);
        }
    }

    private void Push(int[] variables, int index) => _stack.Push(index < variables.Length ? variables[index] : StackTypes.Unknown);

    private void PushAddress(int[] variables, int index) => _stack.Push(index < variables.Length ? _types.ByRefTo(variables[index]) : StackTypes.Unknown);

    private void Store(int[] variables, int index, int offset) => Use(_stack.Pop(), index < variables.Length ? variables[index] : StackTypes.Unknown, StackUseKind.Value, offset);

    private void Use(int from, int to, StackUseKind kind, int offset)
    {
        if (from != to
            && (_types[from].IsForeign || (from == StackTypes.Number && _types[to].IsForeignStruct))
            && !_sound.Contains((from, to, kind))
            && _observer.OnUse(_method, new StackUse(from, to, kind, offset)))
        {
            _sound.Add((from, to, kind));
        }
    }
}
