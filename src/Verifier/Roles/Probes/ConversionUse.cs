using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Roles.Probes;

/// <summary>Methods that convert values of a type of the host to its base classes and interfaces, as compilers do it: without an instruction that checks.</summary>
internal sealed class ConversionUse(ProbeBuilder builder, TypeSymbol subject)
{
    private const MethodAttributes PublicStatic = MethodAttributes.Public | MethodAttributes.Static;

    private readonly TypeSig _type = subject.Open;

    public void Write()
    {
        if (subject.IsByRefLike || !subject.InterfaceMap.IsDecided)
        {
            return;
        }

        var box = subject.IsValueType ? builder.References.Token(_type) : default;
        var targets = new List<TypeSig>(subject.InterfaceMap.Interfaces.Where(implemented => Visibility.IsVisible(implemented.Type!)));
        for (var parent = subject.BaseType; !subject.IsValueType && parent?.Type is { BaseType: not null } definition; parent = definition.BaseType.Substitute(parent.Arguments))
        {
            targets.Add(parent);
        }

        // An interface with static abstract members is no type argument: nothing would implement them.
        var hasStaticMembers = subject.IsInterface && targets.Append(_type).Any(target => target.Type!.Methods.Any(method => method is { IsStatic: true, IsAbstract: true }));
        foreach (var target in targets)
        {
            builder.Static($"converts it to {target}", ProbeCode.Static(target, _type), code =>
            {
                code.LoadArgument(0);
                if (!box.IsNil)
                {
                    ProbeCode.Emit(code, (ILOpCode.Box, box));
                }
            });
            if (!hasStaticMembers)
            {
                Argument(target);
            }
        }

        Variance();
        if (targets.Exists(target => target.Type!.IsCore("System", "Exception")))
        {
            builder.Method("throws it", PublicStatic, ProbeCode.Static(TypeSig.Void, _type), code =>
            {
                code.LoadArgument(0);
                code.OpCode(ILOpCode.Throw);
            });
        }
    }

    // A variant parameter converts what is over string and what is over object, one way or the other.
    private void Variance()
    {
        var text = TypeSig.Of(PrimitiveTypeCode.String);
        foreach (var handle in subject.Definition.GetGenericParameters())
        {
            var parameter = subject.Reader.GetGenericParameter(handle);
            var variance = parameter.Attributes & GenericParameterAttributes.VarianceMask;
            if (variance != GenericParameterAttributes.None && parameter.GetConstraints().Count == 0 && (parameter.Attributes & GenericParameterAttributes.SpecialConstraintMask) == 0)
            {
                var (from, to) = variance == GenericParameterAttributes.Covariant ? (text, TypeSig.Object) : (TypeSig.Object, text);
                builder.Static($"converts over {parameter.Index}", ProbeCode.Static(Over(parameter.Index, to), Over(parameter.Index, from)), code => code.LoadArgument(0));
            }
        }

        TypeSig Over(int index, TypeSig argument) => _type.WithArguments([.. _type.Arguments.Select((own, position) => position == index ? argument : own)]);
    }

    // As an argument for a type parameter that has the base class or interface as its constraint: there the runtime does check.
    private void Argument(TypeSig target)
    {
        var name = $"wants {target}";
        var signature = ProbeCode.Static(1, TypeSig.Void);
        var written = builder.Method(name, PublicStatic, signature, code => code.OpCode(ILOpCode.Ret));
        builder.Parameter(written, 0, target);
        EntityHandle wants = subject.GenericParameterCount == 0 ? written : builder.Own(name, signature);
        var call = builder.Metadata.AddMethodSpecification(wants, builder.Metadata.GetOrAddBlob(builder.References.Signatures.MethodArguments([_type])));
        builder.Static($"passes it as {target}", ProbeCode.Static(TypeSig.Void), code => ProbeCode.Emit(code, (ILOpCode.Call, call)));
    }
}
