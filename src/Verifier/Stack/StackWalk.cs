using System.Reflection.Metadata;
using Modules.Verifier.Code;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Stack;

/// <summary>
/// Walks over the code of methods as the JIT imports it: from the entry and the handlers along every way that control can take, with the types of what is on the stack (ECMA-335 III.1.7.5,
/// III.1.8). Variables have the types that they are declared with.
/// </summary>
internal sealed partial class StackWalk
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
