using Modules.Verifier.Symbols;

namespace Modules.Verifier.Roles;

/// <summary>A role is a public abstract class, without type parameters, with at least one virtual member.</summary>
internal static class RoleUsability
{
    /// <summary>Why no library can give the role, or null when one can.</summary>
    public static string? WhyNot(TypeSymbol type)
    {
        if (type.IsInterface)
        {
            return "it is an interface; make it an abstract class";
        }

        if (type is { IsAbstract: true, IsSealed: true })
        {
            return "it is a static class; make it an abstract class";
        }

        if (!type.IsAbstract)
        {
            return "it is not abstract";
        }

        if (type.GenericParameterCount > 0)
        {
            return "it has type parameters";
        }

        return !Visibility.IsVisible(type) ? "it is not public" : !HasVirtual(type) ? "it has no virtual member" : null;
    }

    private static bool HasVirtual(TypeSymbol type) =>
        type.Methods.Any(method => method is { IsVirtual: true, IsFinal: false })
        || (type.BaseType?.Type is { } parent && !parent.IsCore("System", "Object") && HasVirtual(parent));
}
