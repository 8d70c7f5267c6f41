using System.Reflection.Metadata;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Stack;

/// <content>The instructions whose values are told by what they name; those that move control and variables are in the other part.</content>
internal sealed partial class StackWalk
{
    private void Compute(StackEffect effect, int token, int offset)
    {
        switch (effect)
        {
            case StackEffect.ToValue:
                _stack.Become(_shapes.Type(token).Value);
                break;
            case StackEffect.ToReference:
                _stack.Become(_shapes.Type(token).ByRef);
                break;
            case StackEffect.Construct:
                Construct(token, offset);
                break;
            case StackEffect.Cast:
                var cast = _stack.Pop();
                if (StackTypes.IsForeignStruct(cast))
                {
                    Use(cast, _types.Of(TypeSig.Object), StackUseKind.Value, offset);
                }

                _stack.Push(_shapes.Type(token).Boxed);
                break;
            case StackEffect.Box:
                var boxed = _shapes.Type(token);
                Use(_stack.Pop(), boxed.Value, StackUseKind.Value, offset);
                _stack.Push(boxed.Boxed);
                break;
            case StackEffect.Array:
                _stack.Become(_shapes.Type(token).Vector);
                break;
            case StackEffect.StoreValue:
                var value = _stack.Pop();
                _stack.Pop();
                Use(value, _shapes.Type(token).Value, StackUseKind.Value, offset);
                break;
            case StackEffect.LoadIndirect:
                _stack.Become(_types.ElementOf(_stack.Peek()));
                break;
            case StackEffect.StoreIndirect:
                var stored = _stack.Pop();
                Use(stored, _types.ElementOf(_stack.Pop()), StackUseKind.Value, offset);
                break;
            case StackEffect.ElementReference:
                _stack.Pop();
                _stack.Become(_types.ElementOf(_stack.Peek()));
                break;
            case StackEffect.ElementValue:
                _stack.Pop();
                _stack.Become(_shapes.Type(token).Value);
                break;
            case StackEffect.ElementAddress:
                _stack.Pop();
                _stack.Become(_shapes.Type(token).ByRef);
                break;
            case StackEffect.StoreElementReference:
                var element = _stack.Pop();
                _stack.Pop();
                Use(element, _types.ElementOf(_stack.Pop()), StackUseKind.Element, offset);
                break;
            case StackEffect.StoreElementValue:
                var item = _stack.Pop();
                _stack.Take(2);
                Use(item, _shapes.Type(token).Value, StackUseKind.Element, offset);
                break;
            case StackEffect.StoreField:
                StoreField(token, offset, isStatic: false);
                break;
            case StackEffect.StoreStaticField:
                StoreField(token, offset, isStatic: true);
                break;
            case StackEffect.LoadStaticField:
                LoadStaticField(token, isAddress: false);
                break;
            case StackEffect.LoadStaticFieldAddress:
                LoadStaticField(token, isAddress: true);
                break;
            case StackEffect.Constrain:
                _constraint = _shapes.Type(token);
                break;
            case StackEffect.Function:
                _constraint = null;
                _stack.Push(_types.Function(token));
                break;
            case StackEffect.VirtualFunction:
                _stack.Become(_types.Function(token));
                break;
            default:
                _isGivenUp = true;
                break;
        }
    }

    private void Call(int token, int offset)
    {
        ref readonly var shape = ref _shapes.Call(token);
        if (!shape.Binds)
        {
            _isGivenUp = true;
            return;
        }

        Arguments(shape, offset);
        if (shape.TakesInstance)
        {
            var instance = _stack.Pop();
            if (_constraint is not null)
            {
                Use(_constraint.Boxed, shape.This, StackUseKind.ConstrainedInstance, offset);
            }
            else
            {
                Use(instance, shape.This, StackUseKind.Instance, offset);
            }
        }

        _constraint = null;
        if (shape.Returns)
        {
            _stack.Push(shape.Result);
        }
    }

    private void Construct(int token, int offset)
    {
        ref readonly var shape = ref _shapes.Call(token);
        if (!shape.Binds)
        {
            _isGivenUp = true;
            return;
        }

        if (shape.Parameters.Count == 2 && _types[_stack.Peek()].Function is { IsNil: false } target && _types[shape.Owner].Type is { } made)
        {
            _stack.Pop();
            _observer.OnDelegate(_type.Method(_row), made, target, _stack.Pop(), offset);
        }
        else
        {
            Arguments(shape, offset);
        }

        _stack.Push(shape.Owner);
    }

    private void Arguments(in CallShape shape, int offset)
    {
        var wanted = _shapes.Parameters(shape);
        var given = _stack.Take(wanted.Length);
        for (var i = given.Length - 1; i >= 0; i--)
        {
            Use(given[i], wanted[i], StackUseKind.Argument, offset);
        }
    }

    private void LoadField(int token, int offset, bool isAddress)
    {
        if (TryField(token, out var field))
        {
            OwnerOf(field, offset);
            _stack.Push(isAddress ? _types.ByRefTo(field.Type) : field.Type);
        }
    }

    private void LoadStaticField(int token, bool isAddress)
    {
        if (TryField(token, out var field))
        {
            _stack.Push(isAddress ? _types.ByRefTo(field.Type) : field.Type);
        }
    }

    private void StoreField(int token, int offset, bool isStatic)
    {
        if (TryField(token, out var field))
        {
            Use(_stack.Pop(), field.Type, StackUseKind.Value, offset);
            if (!isStatic)
            {
                OwnerOf(field, offset);
            }
        }
    }

    // A field of a struct is read from the value itself as well.
    private void OwnerOf(in FieldShape field, int offset) =>
        Use(_stack.Pop(), field.Owner, field.Owner == StackTypes.Unknown ? StackUseKind.Value : StackUseKind.Instance, offset);

    private bool TryField(int token, out FieldShape field)
    {
        field = _shapes.Field(token);
        _isGivenUp |= !field.Binds;
        return field.Binds;
    }

    private void Exception(int type, StackUseKind kind, int offset)
    {
        if (StackTypes.IsForeign(type))
        {
            Ask(type, StackTypes.Unknown, kind, offset);
        }
    }

    // References are compared and asked for null as well: only a struct is out of place.
    private void Operand(int offset, StackUseKind kind)
    {
        var operand = _stack.Pop();
        if (StackTypes.IsForeignStruct(operand))
        {
            Ask(operand, StackTypes.Number, kind, offset);
        }
    }
}
