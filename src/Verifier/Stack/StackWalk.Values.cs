using System.Reflection.Metadata;
using System.Runtime.CompilerServices;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Stack;

/// <content>
/// The instructions whose values are told by what they name; those that move control and variables are in the loop. Each is told how deep the stack is, and tells how deep it left it. What it
/// takes at least is there, and so is room for one value.
/// </content>
internal sealed partial class StackWalk
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Compute(StackEffect effect, int token, int depth, int offset)
    {
        var stack = _stack;
        switch (effect)
        {
            case StackEffect.ToValue:
                stack[depth - 1] = _shapes.Type(token).Value;
                return depth;
            case StackEffect.ToReference:
                stack[depth - 1] = _shapes.Type(token).ByRef;
                return depth;
            case StackEffect.Construct:
                return Construct(token, depth, offset);
            case StackEffect.CallIndirect:
                return Call(token, depth - 1, offset);
            case StackEffect.Cast:
                stack[depth - 1] = Cast(stack[depth - 1], _shapes.Type(token).Boxed, offset);
                return depth;
            case StackEffect.Test:
                Taken(stack[depth - 1], offset);
                stack[depth - 1] = _shapes.Type(token).Boxed;
                return depth;
            case StackEffect.Box:
                var boxed = _shapes.Type(token);
                Use(stack[depth - 1], boxed.Value, StackUseKind.Value, offset);
                stack[depth - 1] = boxed.Boxed;
                return depth;
            case StackEffect.Array:
                Operand(stack[depth - 1], StackUseKind.Operand, offset);
                stack[depth - 1] = _shapes.Type(token).Vector;
                return depth;
            case StackEffect.StoreValue:
                Use(stack[depth - 1], _shapes.Type(token).Value, StackUseKind.Value, offset);
                return depth - 2;
            case StackEffect.LoadIndirect:
                stack[depth - 1] = _types.ElementOf(stack[depth - 1]);
                return depth;
            case StackEffect.StoreIndirect:
                Use(stack[depth - 1], _types.ElementOf(stack[depth - 2]), StackUseKind.Value, offset);
                return depth - 2;
            case StackEffect.ElementReference:
                Operand(stack[depth - 1], StackUseKind.Operand, offset);
                var element = _types.ElementOf(stack[depth - 2]);
                stack[depth - 2] = Taken(element, offset) ? StackTypes.Unknown : element;
                return depth - 1;
            case StackEffect.ElementValue:
                Operand(stack[depth - 1], StackUseKind.Operand, offset);
                stack[depth - 2] = _shapes.Type(token).Value;
                return depth - 1;
            case StackEffect.ElementAddress:
                Operand(stack[depth - 1], StackUseKind.Operand, offset);
                stack[depth - 2] = _shapes.Type(token).ByRef;
                return depth - 1;
            case StackEffect.StoreElementReference:
                Operand(stack[depth - 2], StackUseKind.Operand, offset);
                if (!Taken(stack[depth - 1], offset) && _types.ElementOf(stack[depth - 3]) is var place && !Taken(place, offset))
                {
                    Use(stack[depth - 1], place, StackUseKind.Element, offset);
                }

                return depth - 3;
            case StackEffect.StoreElementValue:
                Operand(stack[depth - 2], StackUseKind.Operand, offset);
                Use(stack[depth - 1], _shapes.Type(token).Value, StackUseKind.Element, offset);
                return depth - 3;
            case StackEffect.LoadFieldAddress:
                if (StackTypes.IsForeignStruct(stack[depth - 1]))
                {
                    Ask(stack[depth - 1], StackTypes.Unknown, StackUseKind.Address, offset);
                }

                return ToAddress(token, LoadField(token, depth, offset));
            case StackEffect.LoadStaticField:
                return LoadStaticField(token, depth);
            case StackEffect.LoadStaticFieldAddress:
                return ToAddress(token, LoadStaticField(token, depth));
            case StackEffect.StoreField:
                return StoreField(token, depth, offset);
            case StackEffect.StoreStaticField:
                return StoreStaticField(token, depth, offset);
            case StackEffect.Constrain:
                _constraint = _shapes.Type(token);
                return depth;
            case StackEffect.Function:
                _constraint = null;
                stack[depth] = _types.Function(token);
                return depth + 1;
            case StackEffect.VirtualFunction:
                stack[depth - 1] = _types.Function(token);
                return depth;
            default:
                return GivenUp;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Call(int token, int depth, int offset)
    {
        ref readonly var call = ref _shapes.Call(token);
        if (!call.Binds)
        {
            return GivenUp;
        }

        ref readonly var signature = ref _shapes.Signature(call);
        depth = Arguments(signature, depth, offset);
        if (signature.TakesInstance && --depth >= 0)
        {
            if (_constraint is not null)
            {
                Use(_constraint.Boxed, call.Instance, StackUseKind.ConstrainedInstance, offset);
            }
            else
            {
                Use(_stack[depth], call.Instance, StackUseKind.Instance, offset);
            }
        }

        _constraint = null;
        if (depth < 0)
        {
            return GivenUp;
        }

        if (signature.Returns)
        {
            _stack[depth++] = signature.Result;
        }

        return depth;
    }

    private int Construct(int token, int depth, int offset)
    {
        ref readonly var call = ref _shapes.Call(token);
        if (!call.Binds)
        {
            return GivenUp;
        }

        ref readonly var signature = ref _shapes.Signature(call);
        if (signature.Parameters.Count == 2 && depth >= 2 && _types[_stack[depth - 1]].Function is { IsNil: false } target && _types[call.Owner].Type is { } made)
        {
            depth -= 2;
            Use(_stack[depth], _types.Of(TypeSig.Object), StackUseKind.Argument, offset);
            _observer.OnDelegate(_type.Method(_row), made, target, _stack[depth], offset);
        }
        else
        {
            depth = Arguments(signature, depth, offset);
        }

        if (depth >= 0)
        {
            _stack[depth++] = call.Owner;
        }

        return depth;
    }

    private int Arguments(in SignatureShape signature, int depth, int offset)
    {
        var wanted = _shapes.Parameters(signature);
        depth -= wanted.Length;
        if (depth < 0)
        {
            return GivenUp;
        }

        var given = _stack.AsSpan(depth, wanted.Length);
        for (var i = given.Length - 1; i >= 0; i--)
        {
            Use(given[i], wanted[i], StackUseKind.Argument, offset);
        }

        return depth;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int LoadField(int token, int depth, int offset)
    {
        ref readonly var field = ref _shapes.Field(token);
        if (!field.Binds)
        {
            return GivenUp;
        }

        OwnerOf(field, _stack[depth - 1], offset);
        _stack[depth - 1] = field.Type;
        return depth;
    }

    private int LoadStaticField(int token, int depth)
    {
        ref readonly var field = ref _shapes.Field(token);
        if (!field.Binds)
        {
            return GivenUp;
        }

        _stack[depth] = field.Type;
        return depth + 1;
    }

    private int StoreField(int token, int depth, int offset)
    {
        ref readonly var field = ref _shapes.Field(token);
        if (!field.Binds)
        {
            return GivenUp;
        }

        Use(_stack[depth - 1], field.Type, StackUseKind.Value, offset);
        Use(_stack[depth - 2], field.Owner, StackUseKind.Instance, offset);
        Unboxed(field, _stack[depth - 2], offset);
        return depth - 2;
    }

    private int StoreStaticField(int token, int depth, int offset)
    {
        ref readonly var field = ref _shapes.Field(token);
        if (!field.Binds)
        {
            return GivenUp;
        }

        Use(_stack[depth - 1], field.Type, StackUseKind.Value, offset);
        return depth - 1;
    }

    // A field of a struct is read from the value itself as well.
    private void OwnerOf(in FieldShape field, int instance, int offset)
    {
        Use(instance, field.Owner, field.Owner == StackTypes.Unknown ? StackUseKind.Value : StackUseKind.Instance, offset);
        Unboxed(field, instance, offset);
    }

    // Nothing has a field in the object that holds a struct: that is what a cast leads to which was to a class.
    private void Unboxed(in FieldShape field, int instance, int offset)
    {
        if (field.Owner == StackTypes.Unknown && StackTypes.IsForeign(instance) && _types[instance].IsBoxed)
        {
            Ask(instance, StackTypes.Unknown, StackUseKind.Instance, offset);
        }
    }

    // Whether a struct of another assembly is taken for a reference, as an instruction does that is for references alone.
    private bool Taken(int type, int offset)
    {
        var isStruct = StackTypes.IsForeignStruct(type);
        if (isStruct)
        {
            Use(type, _types.Of(TypeSig.Object), StackUseKind.Value, offset);
        }

        return isStruct;
    }

    // What a merge has of its types may be one of which the cast is not meant.
    private int Cast(int from, int to, int offset)
    {
        if (!Taken(from, offset) && from > StackTypes.Number && from != to && (StackTypes.IsForeign(from) || StackTypes.IsForeign(to)) && _types[from].Members is null)
        {
            Ask(from, to, StackUseKind.Cast, offset);
        }

        return to;
    }

    // A number is told from an enum by its field alone.
    private int ToAddress(int token, int depth)
    {
        if (depth > 0)
        {
            _stack[depth - 1] = _stack[depth - 1] == StackTypes.Number ? _shapes.AddressOfEnum(token) : _types.ByRefTo(_stack[depth - 1]);
        }

        return depth;
    }
}
