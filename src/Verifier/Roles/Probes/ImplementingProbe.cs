using System.Reflection;
using System.Reflection.Metadata;
using Modules.Verifier.Inheritance;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Roles.Probes;

/// <summary>Two classes that implement an interface of the host: one with public methods where it must, the other explicitly, all that it may.</summary>
internal sealed class ImplementingProbe(ProbeBuilder builder, TypeSymbol subject)
{
    private readonly TypeSig[] _interfaces = [subject.Open, .. InterfaceMap.Closure([subject.Open]).Where(inner => !inner.Equals(subject.Open))];

    public void Write()
    {
        if (!subject.InterfaceMap.IsDecided || Members().Any(member => !Visibility.IsVisible(member.Method.Access) || !member.Method.Signature.IsResolved()))
        {
            return;
        }

        Write($"A class that implements {subject.FullName}", isExplicit: false);
        Write($"A class that implements all of {subject.FullName} explicitly", isExplicit: true);
    }

    private IEnumerable<(TypeSig Owner, MethodSymbol Method)> Members() => _interfaces
        .SelectMany(owner => owner.Type!.Methods.Select(method => (owner, method)))
        .Where(member => member.method is { IsVirtual: true, IsFinal: false, IsStaticConstructor: false });

    private void Write(string name, bool isExplicit)
    {
        var root = subject.Assembly.Context.CoreType("System"u8, "Object"u8)!;
        builder.Type(subject, ContractSides.Implementers, name, TypeAttributes.Public | TypeAttributes.BeforeFieldInit, TypeSig.Named(root), _interfaces);
        var taken = new HashSet<(string, string)>();
        foreach (var (owner, method) in Members().Where(member => isExplicit || member.Method.IsAbstract))
        {
            builder.References.Read(method.Assembly);
            var signature = method.Signature.Substitute(owner.Arguments);
            var isNamed = isExplicit || method.IsStatic;
            if (!isNamed && !taken.Add((method.Name, SymbolSpelling.Method(string.Empty, method.Name, signature))))
            {
                // One public method implements every member of its name and signature.
                continue;
            }

            var kind = method.IsStatic ? MethodAttributes.Static : MethodAttributes.Virtual | MethodAttributes.NewSlot | MethodAttributes.Final;
            var body = builder.Method(
                isNamed ? $"{owner}.{method.Name}" : method.Name,
                (isNamed ? MethodAttributes.Private : MethodAttributes.Public) | kind,
                signature,
                code =>
                {
                    code.OpCode(ILOpCode.Ldnull);
                    code.OpCode(ILOpCode.Throw);
                },
                method,
                owner.Arguments);
            if (isNamed)
            {
                builder.Implements(body, owner, method);
            }
        }
    }
}
