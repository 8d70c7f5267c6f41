using System.Reflection;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Resolution;

/// <summary>Who may use what (ECMA-335 I.8.5.3), as the CLR decides it, friends and <c>IgnoresAccessChecksTo</c> included.</summary>
internal static class Accessibility
{
    /// <summary>Whether code of <paramref name="user"/> may name a type.</summary>
    public static bool IsAccessible(TypeSymbol type, TypeSymbol user) => FirstHidden(type, user) is null;

    /// <summary>The type itself, or the type around it, that hides it from <paramref name="user"/>; null when nothing does.</summary>
    public static TypeSymbol? FirstHidden(TypeSymbol type, TypeSymbol user)
    {
        if (type.IsPublic || ReferenceEquals(type.Assembly, user.Assembly))
        {
            // What the compiler allowed within an assembly stays as it was compiled.
            return null;
        }

        var outer = type.EnclosingType is { } enclosing ? FirstHidden(enclosing, user) : null;
        if (outer is not null)
        {
            return outer;
        }

        var isVisible = (type.Attributes & TypeAttributes.VisibilityMask) switch
        {
            TypeAttributes.Public or TypeAttributes.NestedPublic => true,
            TypeAttributes.NestedFamily => IsFamily(type.EnclosingType!, user),
            TypeAttributes.NestedFamORAssem => IsFamily(type.EnclosingType!, user) || type.Assembly.GrantsInternalsTo(user.Assembly),
            TypeAttributes.NestedFamANDAssem => IsFamily(type.EnclosingType!, user) && type.Assembly.GrantsInternalsTo(user.Assembly),
            TypeAttributes.NotPublic or TypeAttributes.NestedAssembly => type.Assembly.GrantsInternalsTo(user.Assembly),
            _ => IgnoresAccess(type.Assembly, user),
        };
        return isVisible ? null : type;
    }

    /// <summary>Whether all code of an assembly may name a type, wherever it stands.</summary>
    public static bool IsOpenTo(TypeSymbol type, BoundAssembly user)
    {
        if (type.IsPublic)
        {
            return true;
        }

        for (var around = type; around is not null; around = around.EnclosingType)
        {
            var isOpen = (around.Attributes & TypeAttributes.VisibilityMask) switch
            {
                TypeAttributes.Public or TypeAttributes.NestedPublic => true,
                TypeAttributes.NotPublic or TypeAttributes.NestedAssembly or TypeAttributes.NestedFamORAssem => around.Assembly.GrantsInternalsTo(user),
                _ => false,
            };
            if (!isOpen)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether code of <paramref name="user"/> may use a member with this access of an accessible type.</summary>
    public static bool IsAccessible(MethodAttributes access, TypeSymbol owner, TypeSymbol user)
    {
        if (access == MethodAttributes.Public || ReferenceEquals(owner.Assembly, user.Assembly))
        {
            return true;
        }

        return access switch
        {
            MethodAttributes.Family => IsFamily(owner, user) || IgnoresAccess(owner.Assembly, user),
            MethodAttributes.FamORAssem => IsFamily(owner, user) || owner.Assembly.GrantsInternalsTo(user.Assembly),
            MethodAttributes.FamANDAssem => (IsFamily(owner, user) && owner.Assembly.GrantsInternalsTo(user.Assembly)) || IgnoresAccess(owner.Assembly, user),
            MethodAttributes.Assembly => owner.Assembly.GrantsInternalsTo(user.Assembly),
            _ => IgnoresAccess(owner.Assembly, user),
        };
    }

    // Nested types have what the types around them have.
    private static bool IsFamily(TypeSymbol owner, TypeSymbol user)
    {
        for (TypeSymbol? around = user; around is not null; around = around.EnclosingType)
        {
            if (around.IsOrDerivesFrom(owner) || (owner.IsInterface && around.InterfaceMap.Interfaces.Any(implemented => ReferenceEquals(implemented.Type, owner))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IgnoresAccess(BoundAssembly owner, TypeSymbol user) => FriendAssemblies.IgnoresAccess(owner, user.Assembly);
}
