using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Inheritance;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Roles.Probes;

/// <summary>
/// Two classes that derive from a class of the host: one overrides what it must, the other all that it may, calls what it overrides, and uses the protected members.
/// The first has what the second hides: an implementation that is gone.
/// </summary>
internal sealed class DerivingProbe(ProbeBuilder builder, TypeSymbol subject)
{
    private const TypeAttributes Class = TypeAttributes.Public | TypeAttributes.BeforeFieldInit;

    public void Write()
    {
        Start($"A class derived from {subject.FullName}");
        foreach (var slot in Overridable().Where(slot => slot.Method.IsAbstract))
        {
            Override(slot);
        }

        Start($"A class that overrides all of {subject.FullName}");
        foreach (var slot in Overridable())
        {
            Override(slot);
        }

        ProtectedMembers();
    }

    private void Start(string name)
    {
        builder.Type(subject, ContractSides.Implementers, name, Class, subject.Open);
        foreach (var constructor in subject.Methods.Where(method => method.IsConstructor && Visibility.IsVisible(method.Access) && method.Signature.IsResolved()))
        {
            builder.Method(
                ".ctor",
                MethodAttributes.Public | MethodAttributes.SpecialName | MethodAttributes.RTSpecialName,
                constructor.Signature,
                code => Forward(code, ILOpCode.Call, subject.Open, constructor));
        }
    }

    private IEnumerable<Slot> Overridable() => subject.Shape.Slots.Where(slot =>
        slot.Method is { IsVirtual: true, IsFinal: false } && Visibility.IsVisible(slot.Method.Access) && slot.Signature.IsResolved());

    private void Override(Slot slot)
    {
        var method = slot.Method;
        builder.References.Read(method.Assembly);

        // What is protected internal elsewhere is protected here (ECMA-335 II.10.3.3).
        var access = method.Access == MethodAttributes.Public ? MethodAttributes.Public : MethodAttributes.Family;
        builder.Method(
            method.Name,
            access | MethodAttributes.Virtual | (method.Attributes & MethodAttributes.SpecialName),
            slot.Signature,
            code =>
            {
                if (method.IsAbstract)
                {
                    code.OpCode(ILOpCode.Ldnull);
                    code.OpCode(ILOpCode.Throw);
                }
                else
                {
                    Forward(code, ILOpCode.Call, TypeSig.Named(method.DeclaringType, slot.OwnerArguments), method);
                }
            },
            method,
            slot.OwnerArguments);
    }

    private void ProtectedMembers()
    {
        foreach (var method in subject.Methods.Where(method => method.Access is MethodAttributes.Family or MethodAttributes.FamORAssem && !method.IsConstructor && !method.IsStaticConstructor && method.Signature.IsResolved()))
        {
            builder.Method(
                $"uses {method.Name} {method.Row}",
                MethodAttributes.Public | (method.IsStatic ? MethodAttributes.Static : default),
                method.Signature,
                code => Forward(code, method.IsVirtual ? ILOpCode.Callvirt : ILOpCode.Call, subject.Open, method),
                method);
        }

        foreach (var field in subject.Fields.Where(field => field.Access is FieldAttributes.Family or FieldAttributes.FamORAssem && !field.IsLiteral && field.Type.IsResolved()))
        {
            FieldUse.Write(builder, field, self: null);
        }
    }

    private void Forward(InstructionEncoder code, ILOpCode call, TypeSig owner, MethodSymbol method)
    {
        ProbeCode.LoadArguments(code, method.Signature.Parameters.Length + (method.IsStatic ? 0 : 1));
        code.OpCode(call);
        code.Token(builder.References.Method(owner, method));
        code.OpCode(ILOpCode.Ret);
    }
}
