using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
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
    private readonly PairSet _sound = new();
    private TypeSymbol _type = null!;
    private int _row;
    private int[] _locals = [];
    private int[] _parameters = [];
    private int? _instance;
    private int _result;
    private TypeShape? _constraint;
    private bool _isGivenUp;

    public StackWalk(StackTypes types, TokenShapes shapes, IStackObserver observer)
    {
        _types = types;
        _shapes = shapes;
        _observer = observer;
        _flow = new ControlFlow(types);
    }

    /// <summary>Walks over the code of a method, which is told by its type and its row.</summary>
    public void Walk(TypeSymbol type, int row, IlBody body)
    {
        Begin(type, row, body);
        while (!_isGivenUp && _flow.TryNext(out var offset, out var stack))
        {
            _stack.Reset(stack);
            WalkFrom(offset, body.Il);
        }
    }

    private void Begin(TypeSymbol type, int row, IlBody body)
    {
        _type = type;
        _row = row;
        _isGivenUp = false;
        _constraint = null;
        _flow.Begin(body.Il.Length);
        ref readonly var own = ref _shapes.Call(MetadataTokens.GetToken(MetadataTokens.MethodDefinitionHandle(row)));
        var signature = own.Signature!;
        _result = signature.Result;
        _locals = body.Locals.IsNil ? [] : _shapes.Locals(body.Locals);
        _parameters = signature.Parameters;
        _instance = !signature.IsInstance ? null : type.IsValueType ? own.Owner!.ByRef : own.Owner!.Value;
        for (var i = 0; i < body.ClauseCount; i++)
        {
            var clause = body.Clause(i);
            var isTyped = clause.Kind == ExceptionRegionKind.Catch;
            _flow.Enter(clause.HandlerOffset, isTyped ? [_shapes.Type(clause.CatchType).Boxed] : clause.Kind == ExceptionRegionKind.Filter ? [StackTypes.Unknown] : []);
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
                _stack.Push(Argument(reader.OpCode - 0x02));
                break;
            case >= 0x06 and <= 0x09:
                _stack.Push(Local(reader.OpCode - 0x06));
                break;
            case >= 0x0A and <= 0x0D:
                Use(_stack.Pop(), Local(reader.OpCode - 0x0A), StackUseKind.Value, reader.Offset);
                break;
            case 0x0E or 0xFE09:
                _stack.Push(Argument(reader.Index));
                break;
            case 0x0F or 0xFE0A:
                _stack.Push(_types.ByRefTo(Argument(reader.Index)));
                break;
            case 0x10 or 0xFE0B:
                Use(_stack.Pop(), Argument(reader.Index), StackUseKind.Value, reader.Offset);
                break;
            case 0x11 or 0xFE0C:
                _stack.Push(Local(reader.Index));
                break;
            case 0x12 or 0xFE0D:
                _stack.Push(_types.ByRefTo(Local(reader.Index)));
                break;
            case 0x13 or 0xFE0E:
                Use(_stack.Pop(), Local(reader.Index), StackUseKind.Value, reader.Offset);
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
                Call(reader.Int32, reader.Offset);
                break;
            case 0x29:
                _stack.Pop();
                Call(reader.Int32, reader.Offset);
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
                var thrown = _stack.Pop();
                if (_types.IsForeign(thrown))
                {
                    Ask(thrown, StackTypes.Unknown, StackUseKind.Exception, reader.Offset);
                }

                return false;
            case 0xDC or 0xFE11 or 0xFE1A:
                return false;
            case 0xFE16:
                _constraint = _shapes.Type(reader.Int32);
                break;
            default:
                Compute(ref reader);
                break;
        }

        return true;
    }

    private int Local(int index) => index < _locals.Length ? _locals[index] : StackTypes.Unknown;

    // The instance is argument 0 of a method that has one.
    private int Argument(int index)
    {
        if (_instance is { } instance)
        {
            if (index == 0)
            {
                return instance;
            }

            index--;
        }

        return index < _parameters.Length ? _parameters[index] : StackTypes.Unknown;
    }

    // There are less than 2^27 types.
    private static int Use(int to, StackUseKind kind) => (to << 4) | (int)kind;

    private void Use(int from, int to, StackUseKind kind, int offset)
    {
        if (from != to && _types.IsDecidedElsewhere(from, to))
        {
            Ask(from, to, kind, offset);
        }
    }

    private void Ask(int from, int to, StackUseKind kind, int offset)
    {
        if (!_sound.Contains(from, Use(to, kind)) && _observer.OnUse(_type.Method(_row), new StackUse(from, to, kind, offset)))
        {
            _sound.Add(from, Use(to, kind));
        }
    }
}
