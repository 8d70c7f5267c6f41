using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Runtime.CompilerServices;
using Modules.Verifier.Code;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Stack;

/// <summary>
/// Walks over the code of methods as the JIT imports it: from the entry and the handlers along every way that control can take, with the types of what is on the stack (ECMA-335 III.1.7.5,
/// III.1.8). Variables have the types that they are declared with. A walk that takes more than there is, which no compiler writes, ends. Not shared between threads.
/// </summary>
internal sealed partial class StackWalk
{
    // The depth of a stack that nobody knows: what a method names does not bind, or its code is damaged.
    private const int GivenUp = -1;

    private readonly StackTypes _types;
    private readonly TokenShapes _shapes;
    private readonly IStackObserver _observer;
    private readonly ControlFlow _flow;

    // Uses that are sound wherever they stand.
    private readonly PairSet _sound = new();
    private int[] _stack = new int[64];
    private int[] _arguments = new int[16];
    private int _argumentCount;
    private int _result;
    private TypeShape? _constraint;
    private TypeSymbol _type = null!;
    private int _row;

    public StackWalk(StackTypes types, TokenShapes shapes, IStackObserver observer)
    {
        _types = types;
        _shapes = shapes;
        _observer = observer;
        _flow = new ControlFlow(types);
    }

    /// <summary>Walks over the code of a method, which is told by its type and its row.</summary>
    public void Walk(TypeSymbol type, int row, in IlBody body)
    {
        Begin(type, row, body);
        var locals = _shapes.Locals(body.Locals);
        while (_flow.TryNext(out var offset, out var stack))
        {
            Reserve(stack.Length);
            stack.CopyTo(_stack);
            if (WalkFrom(offset, stack.Length, body.Il, locals) == GivenUp)
            {
                return;
            }
        }
    }

    private void Begin(TypeSymbol type, int row, in IlBody body)
    {
        _type = type;
        _row = row;
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
        ref readonly var signature = ref _shapes.Signature(own);
        var parameters = _shapes.Parameters(signature);
        var first = signature.TakesInstance ? 1 : 0;
        _result = signature.Result;
        _argumentCount = first + parameters.Length;
        if (_arguments.Length < _argumentCount)
        {
            _arguments = new int[_argumentCount * 2];
        }

        if (signature.TakesInstance)
        {
            _arguments[0] = isOfStruct ? _types.ByRefTo(own.Owner) : own.Owner;
        }

        parameters.CopyTo(new Span<int>(_arguments, first, parameters.Length));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int[] Reserve(int depth)
    {
        while (depth > _stack.Length)
        {
            Table.Grow(ref _stack);
        }

        return _stack;
    }

    // There are less than 2^24 types.
    private static int Use(int to, StackUseKind kind) => (to << 4) | (int)kind;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Use(int from, int to, StackUseKind kind, int offset)
    {
        if (from != to && StackTypes.IsDecidedElsewhere(from, to))
        {
            Ask(from, to, kind, offset);
        }
    }

    // References are compared and asked for null as well: only a struct is out of place.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Operand(int operand, StackUseKind kind, int offset)
    {
        if (StackTypes.IsForeignStruct(operand))
        {
            Ask(operand, StackTypes.Number, kind, offset);
        }
    }

    // Only an enum of another assembly has elements of a size that the compiler of the library knew.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Sized(int place, ReadOnlySpan<byte> il, int offset)
    {
        if (StackTypes.IsForeign(place))
        {
            Sized(place, StackSteps.BytesOf(il[offset]), offset);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Sized(int place, int bytes, int offset)
    {
        if (bytes > 0)
        {
            Ask(place, StackTypes.Sized(bytes), StackUseKind.Place, offset);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Exception(int type, StackUseKind kind, int offset)
    {
        if (StackTypes.IsForeign(type))
        {
            Ask(type, StackTypes.Unknown, kind, offset);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Ask(int from, int to, StackUseKind kind, int offset)
    {
        if (!_sound.Contains(from, Use(to, kind)) && _observer.OnUse(_type.Method(_row), new StackUse(from, to, kind, offset)))
        {
            _sound.Add(from, Use(to, kind));
        }
    }
}
