using System.Reflection;
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
        if (examination.ReferencesOf(type.Assembly).Broken.Count == 0 || type.IsInterface || !type.InterfaceMap.IsDecided)
        {
            return;
        }

        foreach (var method in type.Methods.Where(method => method is { IsVirtual: true, IsStatic: false } && !method.Signature.IsResolved()))
        {
            if (ComparedWith(type, method).Select(other => ComparedNames.Missing(method.Signature, other)).FirstOrDefault(cause => cause is not null) is { } missing)
            {
                examination.Report(missing, Place.Of(method), Impact.FailsType(missing.Exception));
            }
        }
    }

    // The virtual methods of that name: of the base classes, unless the method makes a slot of its own, and of the interfaces. Within an assembly the same token is the same type.
    private static IEnumerable<MethodSig> ComparedWith(TypeSymbol type, MethodSymbol method)
    {
        var inherited = method.IsNewSlot
            ? []
            : (type.BaseType?.Type?.Shape.Slots ?? []).Where(slot => !ReferenceEquals(slot.Method.Assembly, type.Assembly) && slot.Method.Utf8Name.SequenceEqual(method.Utf8Name)).Select(slot => slot.Signature.Substitute(type.BaseType!.Arguments));
        var declared = method.Access != MethodAttributes.Public
            ? []
            : type.DeclaredInterfaces.Where(implemented => !ReferenceEquals(implemented.Type!.Assembly, type.Assembly)).SelectMany(implemented => implemented.Type!.Methods
                .Where(member => member.IsVirtual && member.Utf8Name.SequenceEqual(method.Utf8Name))
                .Select(member => member.Signature.Substitute(implemented.Arguments)));
        return inherited.Concat(declared);
    }
}
