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
    private int[] _arguments = new int[16];
    private int _argumentCount;
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
        var locals = _shapes.Locals(body.Locals);
        while (!_isGivenUp && _flow.TryNext(out var offset, out var stack))
        {
            _stack.Reset(stack);
            WalkFrom(offset, body.Il, locals);
        }
    }

    private void Begin(TypeSymbol type, int row, IlBody body)
    {
        _type = type;
        _row = row;
        _isGivenUp = false;
        _constraint = null;
        _flow.Begin(body.Il.Length);
        Declare(_shapes.Call(MetadataTokens.GetToken(MetadataTokens.MethodDefinitionHandle(row))), type.IsValueType);
        for (var i = 0; i < body.ClauseCount; i++)
        {
            var clause = body.Clause(i);
            var isTyped = clause.Kind == ExceptionRegionKind.Catch;
            if (isTyped)
            {
                Exception(_shapes.Type(clause.CatchType).Boxed, StackUseKind.Caught, clause.HandlerOffset);
            }

            _flow.Enter(clause.HandlerOffset, isTyped ? [_shapes.Type(clause.CatchType).Boxed] : clause.Kind == ExceptionRegionKind.Filter ? [StackTypes.Unknown] : []);
            if (clause.Kind == ExceptionRegionKind.Filter)
            {
                _flow.Enter(clause.FilterOffset, [StackTypes.Unknown]);
            }
        }

        _flow.Enter(0, []);
    }

    // The instance is argument 0 of a method that has one.
    private void Declare(in CallShape own, bool isOfStruct)
    {
        var parameters = _shapes.Parameters(own);
        var first = own.TakesInstance ? 1 : 0;
        _result = own.Result;
        _argumentCount = first + parameters.Length;
        if (_arguments.Length < _argumentCount)
        {
            _arguments = new int[_argumentCount * 2];
        }

        if (own.TakesInstance)
        {
            _arguments[0] = isOfStruct ? _types.ByRefTo(own.Owner) : own.Owner;
        }

        parameters.CopyTo(_arguments.AsSpan(first));
    }

    private void WalkFrom(int offset, ReadOnlySpan<byte> il, ReadOnlySpan<int> locals)
    {
        var arguments = _arguments.AsSpan(0, _argumentCount);
        var entries = _flow.Entries;
        var reader = new IlReader(il);
        reader.Jump(offset);
        while (reader.Read())
        {
            var at = reader.Offset;
            if (entries[at] != 0 && at != offset)
            {
                // Another way leads here: its walk goes on, with both.
                _flow.Enter(at, _stack.Types);
                return;
            }

            var code = reader.OpCode;
            switch (StackEffects.Of(code))
            {
                case StackEffect.Nothing:
                    break;
                case StackEffect.Argument:
                    _stack.Push(In(arguments, code - 0x02));
                    break;
                case StackEffect.ArgumentOfOperand:
                    _stack.Push(In(arguments, reader.Index));
                    break;
                case StackEffect.ArgumentAddress:
                    _stack.Push(_types.ByRefTo(In(arguments, reader.Index)));
                    break;
                case StackEffect.StoreArgument:
                    Use(_stack.Pop(), In(arguments, reader.Index), StackUseKind.Value, at);
                    break;
                case StackEffect.Local:
                    _stack.Push(In(locals, code - 0x06));
                    break;
                case StackEffect.LocalOfOperand:
                    _stack.Push(In(locals, reader.Index));
                    break;
                case StackEffect.LocalAddress:
                    _stack.Push(_types.ByRefTo(In(locals, reader.Index)));
                    break;
                case StackEffect.StoreLocal:
                    Use(_stack.Pop(), In(locals, code - 0x0A), StackUseKind.Value, at);
                    break;
                case StackEffect.StoreLocalOfOperand:
                    Use(_stack.Pop(), In(locals, reader.Index), StackUseKind.Value, at);
                    break;
                case StackEffect.Null:
                    _stack.Push(StackTypes.Null);
                    break;
                case StackEffect.Number:
                    _stack.Push(StackTypes.Number);
                    break;
                case StackEffect.Unknown:
                    _stack.Push(StackTypes.Unknown);
                    break;
                case StackEffect.Duplicate:
                    _stack.Push(_stack.Peek());
                    break;
                case StackEffect.Take:
                    _stack.Pop();
                    break;
                case StackEffect.TakeTwo:
                    _stack.Take(2);
                    break;
                case StackEffect.TakeThree:
                    _stack.Take(3);
                    break;
                case StackEffect.ToNumber:
                    _stack.Become(StackTypes.Number);
                    break;
                case StackEffect.ToUnknown:
                    _stack.Become(StackTypes.Unknown);
                    break;
                case StackEffect.ElementNumber:
                    _stack.Take(2);
                    _stack.Push(StackTypes.Number);
                    break;
                case StackEffect.Compare:
                    Operand(at, StackUseKind.Comparison);
                    Operand(at, StackUseKind.Comparison);
                    _stack.Push(StackTypes.Number);
                    break;
                case StackEffect.Unary:
                    Operand(at, StackUseKind.Operand);
                    _stack.Push(StackTypes.Number);
                    break;
                case StackEffect.Binary:
                    Operand(at, StackUseKind.Operand);
                    Operand(at, StackUseKind.Operand);
                    _stack.Push(StackTypes.Number);
                    break;
                case StackEffect.Call:
                    Call(reader.Int32, at);
                    break;
                case StackEffect.CallIndirect:
                    _stack.Pop();
                    Call(reader.Int32, at);
                    break;
                case StackEffect.LoadField:
                    LoadField(reader.Int32, at, isAddress: false);
                    break;
                case StackEffect.LoadFieldAddress:
                    LoadField(reader.Int32, at, isAddress: true);
                    break;
                case StackEffect.BranchIf:
                    Operand(at, StackUseKind.Operand);
                    _flow.Enter(reader.BranchTarget, _stack.Types);
                    break;
                case StackEffect.BranchCompare:
                    Operand(at, StackUseKind.Comparison);
                    Operand(at, StackUseKind.Comparison);
                    _flow.Enter(reader.BranchTarget, _stack.Types);
                    break;
                case StackEffect.Switch:
                    Operand(at, StackUseKind.Comparison);
                    for (var i = 0; i < reader.SwitchCount; i++)
                    {
                        _flow.Enter(reader.SwitchTarget(i), _stack.Types);
                    }

                    break;
                case StackEffect.Branch:
                    _flow.Enter(reader.BranchTarget, _stack.Types);
                    return;
                case StackEffect.Leave:
                    _flow.Enter(reader.BranchTarget, []);
                    return;
                case StackEffect.Return:
                    if (_stack.Depth > 0)
                    {
                        Use(_stack.Pop(), _result, StackUseKind.Result, at);
                    }

                    return;
                case StackEffect.Throw:
                    Exception(_stack.Pop(), StackUseKind.Exception, at);
                    return;
                case StackEffect.End:
                    return;
                default:
                    Compute(StackEffects.Of(code), reader.Operand == IlOperand.Token ? reader.Int32 : 0, at);
                    break;
            }

            if (_stack.IsBroken || _isGivenUp)
            {
                _isGivenUp = true;
                return;
            }
        }
    }

    private static int In(ReadOnlySpan<int> variables, int index) => (uint)index < (uint)variables.Length ? variables[index] : StackTypes.Unknown;

    // There are less than 2^24 types.
    private static int Use(int to, StackUseKind kind) => (to << 4) | (int)kind;

    private void Use(int from, int to, StackUseKind kind, int offset)
    {
        if (from != to && StackTypes.IsDecidedElsewhere(from, to))
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
