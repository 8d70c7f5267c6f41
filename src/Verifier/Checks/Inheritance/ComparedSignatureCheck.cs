using Modules.Verifier.Inheritance;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks.Inheritance;

/// <summary>
/// A type whose methods are compared with those that they may override or implement needs the types of both signatures (ECMA-335 II.10.3.2): where an assembly is missing, the type does not load.
/// </summary>
internal sealed class ComparedSignatureCheck : TypeCheck
{
    protected override void Examine(Examination examination, TypeSymbol type)
    {
        if (type.IsInterface || !type.InterfaceMap.IsDecided)
        {
            return;
        }

        foreach (var (method, replaced, _) in type.ForeignBase is null or { IsRoot: true } ? [] : type.Shape.Overrides)
        {
            if (replaced is null && ComparedMethods.WhyNotOverriding(method) is { } cause)
            {
                examination.Report(cause, Place.Of(method), Impact.FailsType(cause.Exception));
            }
        }

        var isBroken = examination.ReferencesOf(type.Assembly).Broken.Count > 0;
        foreach (var implemented in type.DeclaredInterfaces)
        {
            // What lies in one assembly is as its compiler left it, and frameworks have all of their own.
            if (!ReferenceEquals(implemented.Type!.Assembly, type.Assembly) && (isBroken || implemented.Type.Assembly.Origin != AssemblyOrigin.Framework))
            {
                Implementations(examination, type, implemented, isBroken);
            }
        }
    }

    private static void Implementations(Examination examination, TypeSymbol type, TypeSig implemented, bool isBroken)
    {
        foreach (var member in implemented.Type!.Methods)
        {
            if (member is { IsVirtual: true, IsStatic: false } && (isBroken || !member.Signature.IsResolved()) && ComparedMethods.WhyNotImplementing(type, implemented, member) is var (cause, method))
            {
                examination.Report(cause, ReferenceEquals(method.DeclaringType, type) ? Place.Of(method) : Place.Of(type), Impact.FailsType(cause.Exception));
            }
        }
    }
}
