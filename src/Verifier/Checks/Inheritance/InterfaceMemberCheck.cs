using Modules.Verifier.Inheritance;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks.Inheritance;

/// <summary>A type that is not abstract has an implementation for every member of all its interfaces (ECMA-335 II.12.2; MOD4002, MOD4003).</summary>
internal sealed class InterfaceMemberCheck : TypeCheck
{
    protected override void Examine(Examination examination, TypeSymbol type)
    {
        if (type.IsAbstract || type.IsInterface || !type.Shape.IsDecided)
        {
            return;
        }

        var parent = type.BaseType;
        foreach (var implemented in type.Shape.Interfaces)
        {
            // What a class of the library that is not abstract already implements was examined there.
            if (parent?.Type is { } known
                && (!examination.IsSubject(known.Assembly) || !known.IsAbstract)
                && !Names(type, implemented)
                && known.Shape.Interfaces.Any(inherited => inherited.Substitute(parent.Arguments).Equals(implemented)))
            {
                continue;
            }

            foreach (var method in implemented.Type!.Methods)
            {
                if (method is { IsVirtual: true, IsAbstract: true } && !InterfaceImplementation.Exists(type, implemented, method))
                {
                    var rule = method.IsStatic ? Rules.StaticAbstractNotImplemented : Rules.InterfaceNotImplemented;
                    examination.Report(
                        Because(
                            rule,
                            type.Assembly,
                            $"{type.Assembly.Name}!{type.FullName}::{method.Name}",
                            $"{type.FullName} does not implement {SymbolSpelling.Method(method)} of interface {implemented}.")
                        with
                        { Candidates = [SymbolSpelling.Method(method)] },
                        Place.Of(type),
                        Impact.FailsType(rule.Exception));
                }
            }
        }
    }

    private static bool Names(TypeSymbol type, TypeSig implemented) => type.DeclaredInterfaces.Contains(implemented);
}
