using System.Reflection.Metadata;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Code;

/// <summary>What calls are given and give.</summary>
internal sealed partial class ConstantFlow
{
    private void Call(int offset, EntityHandle token, bool isNew)
    {
        var member = token.Kind == HandleKind.MethodSpecification ? method.Assembly.Reader.GetMethodSpecification((MethodSpecificationHandle)token).Method : token;
        var constrained = _constrained;
        _constrained = null;
        if (Signature(member) is not { } signature)
        {
            _stack.Clear();
            return;
        }

        var count = signature.Parameters.Length;
        var known = Math.Min(count, _stack.Count);
        Span<FlowValue> arguments = [.. _stack[^known..]];
        for (var i = 0; i < known; i++)
        {
            if (arguments[i].Value is { } value)
            {
                var parameter = signature.Parameters[count - known + i];
                visitor.Meets(method, offset, parameter.HasParameters ? parameter.Substitute(Owner(member)?.Arguments ?? [], MethodArguments(token)) : parameter, value, ConstantUse.Argument);
            }
        }

        // The receiver goes to the visitor as well: it is one of the arguments in IL.
        var taken = Math.Min(count + (signature.IsInstance && !isNew ? 1 : 0), _stack.Count);
        Span<FlowValue> all = [.. _stack[^taken..]];
        if (constrained is not null && taken > count)
        {
            all[0] = new FlowValue(constrained);
        }

        Filled(offset, token, member, all);
        visitor.Call(method, offset, token, signature, all);
        _stack.RemoveRange(_stack.Count - taken, taken);
        if (taken < count)
        {
            _stack.Clear();
        }

        if (all is [{ TypeObject: { } type }] && Name(member) == "GetTypeFromHandle")
        {
            Push(new FlowValue(null, TypeObject: type));
        }
        else if (isNew)
        {
            var owner = Owner(member);
            var made = MadeConstants.Of(owner, signature, all);
            Push(new FlowValue(owner, made));
            if (made is not null and not long)
            {
                visitor.Constant(method, offset, made);
            }
        }
        else if (!signature.ReturnType.IsVoid)
        {
            Push(new FlowValue(signature.ReturnType));
        }
    }

    // An array is filled with data, or a span is made over it, whose values are those of an enum.
    private void Filled(int offset, EntityHandle token, EntityHandle member, ReadOnlySpan<FlowValue> arguments)
    {
        var at = 0;
        while (at < arguments.Length && arguments[at].Data.IsNil)
        {
            at++;
        }

        if (at < arguments.Length
            && (at > 0 ? arguments[at - 1].Type?.Element : MethodArguments(token) is [var given] ? given : Owner(member)?.Arguments is [var held] ? held : null) is { Kind: SigKind.Named, Type: { } type } element
            && EnumNumbers.Of(type) is { } number)
        {
            foreach (var value in StaticData.Integers(method.Assembly, arguments[at].Data, number))
            {
                visitor.Meets(method, offset, element, value, ConstantUse.Stored);
            }
        }
    }
}
