using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Roles.Probes;

/// <summary>A class that uses a type of the host and every public member of it, one method each, so that each breaks by itself.</summary>
internal sealed class UsingProbe(ProbeBuilder builder, TypeSymbol subject)
{
    private const MethodAttributes PublicStatic = MethodAttributes.Public | MethodAttributes.Static;

    private readonly TypeSig _type = subject.Open;
    private readonly TypeSig _object = TypeSig.Named(subject.Assembly.Context.CoreType("System"u8, "Object"u8)!);

    private bool IsStaticClass => subject is { IsAbstract: true, IsSealed: true };

    // What holds a struct is a reference to it, so that its members are called as compilers do.
    private TypeSig Receiver => subject.IsValueType ? TypeSig.ByRefTo(_type) : _type;

    public void Write()
    {
        builder.Type(subject, ContractSides.Callers, $"Code that uses {subject.FullName}", TypeAttributes.Public | TypeAttributes.BeforeFieldInit, _object);
        if (!IsStaticClass)
        {
            TypeItself();
            new ConversionUse(builder, subject).Write();
        }

        foreach (var method in subject.Methods.Where(method => method.Access == MethodAttributes.Public && !method.IsStaticConstructor && method.Signature.IsResolved()))
        {
            if (subject.Kind == TypeKind.Delegate && method.IsConstructor)
            {
                continue;
            }

            if (method is { IsStatic: true, IsVirtual: true })
            {
                StaticVirtual(method);
            }
            else
            {
                Call(method);
            }
        }

        foreach (var field in subject.Fields.Where(field => field.Access == FieldAttributes.Public && !field.IsLiteral && field.Type.IsResolved() && (field.Attributes & FieldAttributes.RTSpecialName) == 0))
        {
            FieldUse.Write(builder, field, Receiver);
        }

        if (subject.Kind == TypeKind.Delegate)
        {
            Delegate();
        }

        if (subject.IsValueType && !subject.IsByRefLike)
        {
            builder.Type(subject, ContractSides.Callers, $"A class with a field of type {subject.FullName}", TypeAttributes.Public | TypeAttributes.BeforeFieldInit, _object);
            builder.Field("Value", _type);
        }
    }

    private void TypeItself()
    {
        var token = builder.References.Token(_type);
        builder.Static("names the type", ProbeCode.Static(TypeSig.Void), code => ProbeCode.Emit(code, (ILOpCode.Ldtoken, token), (ILOpCode.Pop, default)));
        if (subject.IsByRefLike)
        {
            return;
        }

        builder.Static("casts to it", ProbeCode.Static(_type, TypeSig.Object), code =>
        {
            code.LoadArgument(0);
            ProbeCode.Emit(code, (subject.IsValueType ? ILOpCode.Unbox_any : ILOpCode.Castclass, token));
        });
        builder.Static("makes an array of it", ProbeCode.Static(TypeSig.VectorOf(_type)), code =>
        {
            code.LoadConstantI4(1);
            ProbeCode.Emit(code, (ILOpCode.Newarr, token));
        });
        if (EnumNumbers.Of(subject) is { } number)
        {
            builder.Static("reads one from an array", ProbeCode.Static(_type, TypeSig.VectorOf(_type)), code =>
            {
                code.LoadArgument(0);
                code.LoadConstantI4(0);
                code.OpCode(EnumNumbers.SizeOf(number) switch { 1 => ILOpCode.Ldelem_u1, 2 => ILOpCode.Ldelem_u2, 8 => ILOpCode.Ldelem_i8, _ => ILOpCode.Ldelem_i4 });
            });
        }

        if (subject.IsValueType)
        {
            builder.Method(
                "makes a default value of it",
                PublicStatic,
                ProbeCode.Static(TypeSig.Void),
                code =>
                {
                    code.LoadLocalAddress(0);
                    ProbeCode.Emit(code, (ILOpCode.Initobj, token));
                    code.OpCode(ILOpCode.Ret);
                },
                local: _type);
        }
    }

    private void Call(MethodSymbol method)
    {
        if (method.IsConstructor && subject.IsAbstract)
        {
            return;
        }

        var hasReceiver = !method.IsStatic && !method.IsConstructor;
        TypeSig[] parameters = hasReceiver ? [Receiver, .. method.Signature.Parameters] : method.Signature.Parameters;
        var call = method.IsConstructor
            ? ILOpCode.Newobj
            : hasReceiver && !subject.IsValueType ? ILOpCode.Callvirt : ILOpCode.Call;
        builder.Method(
            $"calls {method.Name} {method.Row}",
            PublicStatic,
            ProbeCode.Static(method.GenericParameterCount, method.IsConstructor ? _type : method.Signature.ReturnType, parameters),
            code =>
            {
                ProbeCode.LoadArguments(code, parameters.Length);
                ProbeCode.Emit(code, (call, builder.References.Method(_type, method)));
                code.OpCode(ILOpCode.Ret);
            },
            method);
    }

    // A static member of an interface is called through a type parameter that has the interface as its constraint.
    private void StaticVirtual(MethodSymbol method)
    {
        var index = method.GenericParameterCount;
        var self = builder.References.Token(TypeSig.MethodParameter(index));
        var written = builder.Method(
            $"calls {method.Name} {method.Row}",
            PublicStatic,
            ProbeCode.Static(index + 1, method.Signature.ReturnType, method.Signature.Parameters),
            code =>
            {
                ProbeCode.LoadArguments(code, method.Signature.Parameters.Length);
                ProbeCode.Emit(code, (ILOpCode.Constrained, self), (ILOpCode.Call, builder.References.Method(_type, method)));
                code.OpCode(ILOpCode.Ret);
            },
            method);
        builder.Parameter(written, index, _type);
    }

    private void Delegate()
    {
        var methods = subject.Methods.ToList();
        if (methods.Find(method => method.Name == "Invoke") is not { } invoke || methods.Find(method => method.IsConstructor) is not { } constructor || !invoke.Signature.IsResolved())
        {
            return;
        }

        const string Name = "a method for it";
        var signature = ProbeCode.Static(invoke.Signature.ReturnType, invoke.Signature.Parameters);
        EntityHandle target = builder.Method(Name, PublicStatic, signature, code =>
        {
            code.OpCode(ILOpCode.Ldnull);
            code.OpCode(ILOpCode.Throw);
        });
        target = subject.GenericParameterCount == 0 ? target : builder.Own(Name, signature);
        builder.Static("makes a delegate", ProbeCode.Static(_type), code => ProbeCode.Emit(
            code,
            (ILOpCode.Ldnull, default),
            (ILOpCode.Ldftn, target),
            (ILOpCode.Newobj, builder.References.Method(_type, constructor))));
    }
}
