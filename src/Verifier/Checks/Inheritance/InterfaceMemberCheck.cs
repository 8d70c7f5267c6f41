using Modules.Verifier.Inheritance;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks.Inheritance;

/// <summary>
/// A type that is not abstract has an implementation for every member of all its interfaces (ECMA-335 II.12.2; MOD4002, MOD4003); of several default implementations one is the most specific
/// (MOD4011). A default takes its instance boxed, which a ref struct cannot be.
/// </summary>
internal sealed class InterfaceMemberCheck : TypeCheck
{
    protected override void Examine(Examination examination, TypeSymbol type)
    {
        if (type.IsAbstract || type.IsInterface || !type.InterfaceMap.IsDecided || HasBroken(examination, type))
        {
            return;
        }

        var isOwn = type.ForeignBase is { IsRoot: true };
        foreach (var implemented in type.InterfaceMap.Interfaces)
        {
            // What lies in one assembly alone is as its compiler left it.
            if ((isOwn && ReferenceEquals(implemented.Type!.Assembly, type.Assembly)) || IsImplementedAbove(examination, type, implemented))
            {
                continue;
            }

            foreach (var method in implemented.Type!.Methods)
            {
                // An interface's own override of another interface's member is no member to implement.
                if (method is { IsVirtual: true, IsFinal: false })
                {
                    Examine(examination, type, implemented, method);
                }
                else if (method is { IsVirtual: false, IsStatic: false, Access: System.Reflection.MethodAttributes.Public })
                {
                    Sealed(examination, type, implemented, method);
                }
            }
        }
    }

    // What a class of the library that is not abstract already implements was examined there.
    private static bool IsImplementedAbove(Examination examination, TypeSymbol type, TypeSig implemented) =>
        type.BaseType is { Type: { } known } parent
        && (examination.IsSubject(known.Assembly) ? !known.IsAbstract : IsAsCompiled(known, implemented.Type!))
        && !Names(type, implemented)
        && Implements(known, parent.Arguments, implemented);

    private static bool Implements(TypeSymbol type, TypeSig[] arguments, TypeSig implemented)
    {
        foreach (var inherited in type.InterfaceMap.Interfaces)
        {
            if (ReferenceEquals(inherited.Type, implemented.Type) && inherited.Substitute(arguments).Equals(implemented))
            {
                return true;
            }
        }

        return false;
    }

    // What is compiled together fits; an interface of yet another assembly can have changed as well.
    private static bool IsAsCompiled(TypeSymbol type, TypeSymbol implemented) =>
        ReferenceEquals(type.Assembly, implemented.Assembly) || type.Assembly.Origin == AssemblyOrigin.Framework || implemented.Assembly.Origin == AssemblyOrigin.Framework;

    private static void Examine(Examination examination, TypeSymbol type, TypeSig implemented, MethodSymbol method)
    {
        var (kind, interfaces, body) = InterfaceImplementation.Find(type, implemented, method);
        if (body is not null)
        {
            Constraints(examination, type, implemented, method, body);
            return;
        }

        var (rule, impact, why) = kind switch
        {
            ImplementationKind.Missing when method.IsStatic => (Rules.StaticAbstractNotImplemented, Impact.FailsType(Rules.StaticAbstractNotImplemented.Exception), "."),
            ImplementationKind.Missing => (Rules.InterfaceNotImplemented, Impact.FailsType(Rules.InterfaceNotImplemented.Exception), "."),
            ImplementationKind.Ambiguous => (Rules.DefaultAmbiguous, Impact.FailsCall(Rules.DefaultAmbiguous.Exception), $", and of the defaults of {string.Join(" and ", interfaces)} none is the most specific."),
            ImplementationKind.Present when type.IsByRefLike && !method.IsStatic => (Rules.InterfaceNotImplemented, Impact.FailsCall("System.InvalidProgramException"), ", and as a ref struct it has no use of the default."),
            ImplementationKind.TakenBack => (Rules.DefaultAmbiguous, Impact.FailsCall("System.EntryPointNotFoundException"), $", and {interfaces[0]} takes its default back."),
            _ => default,
        };

        if (rule is null && kind == ImplementationKind.Present)
        {
            Unused(examination, type, implemented, method);
        }

        // A member that cannot be compared is a finding of its own. Interfaces of the library alone are as its compiler left them; and of a member with another signature the override that names the old one is the cause.
        if (rule is not null && ComparedMethods.WhyNotImplementing(type, implemented, method) is null && !Names(type, implemented, method.Name) && (kind == ImplementationKind.Missing || interfaces.Any(competing => !examination.IsSubject(competing.Type!.Assembly))))
        {
            var member = SymbolSpelling.Method(method);
            examination.Report(
                Because(
                    rule,
                    type.Assembly,
                    $"{type.Assembly.Name}!{type.FullName}::{method.Name}",
                    $"{type.FullName} does not implement {member} of interface {implemented}{why}")
                with
                {
                    Candidates = [member],
                    Exception = impact.Exception,
                    Root = kind == ImplementationKind.Missing ? new FindingRoot(member, $"{member} has no default in this host, and these types do not implement it.") : null,
                },
                Place.Of(type),
                impact);
        }
    }

    // What implements a member asks no more of a type argument than the member does.
    private static void Constraints(Examination examination, TypeSymbol type, TypeSig implemented, MethodSymbol method, MethodSymbol body)
    {
        if (body.GenericParameterCount > 0 && examination.IsSubject(body.Assembly) && !examination.IsSubject(method.Assembly)
            && GenericConstraints.IsSharper(body, type.ArgumentsOf(body.DeclaringType), method, implemented.Arguments))
        {
            examination.Report(
                Because(
                    Rules.OverrideConstraints,
                    method.Assembly,
                    SymbolSpelling.Method(method),
                    $"{SymbolSpelling.Method(method)} has weaker constraints on its type parameters now than {type.FullName}.{body.Name}, which implements it."),
                Place.Of(body),
                Impact.FailsType(Rules.OverrideConstraints.Exception));
        }
    }

    // A member that is sealed in its interface is called there: what implemented it is called by nobody.
    private static void Sealed(Examination examination, TypeSymbol type, TypeSig implemented, MethodSymbol method)
    {
        if (!examination.IsSubject(method.Assembly) && InterfaceImplementation.FindByName(type.Open, implemented, method) is { } body && ImplementsNothing(examination, type, body))
        {
            Silent(examination, type, body, method, "is sealed in its interface now");
        }
    }

    // Where a default is taken, a method of that name that was compiled to implement something and does not was meant to be it.
    private static void Unused(Examination examination, TypeSymbol type, TypeSig implemented, MethodSymbol method)
    {
        if (examination.IsSubject(method.Assembly))
        {
            return;
        }

        if (type.Methods.FirstOrDefault(own => own.HasNameOf(method) && ImplementsNothing(examination, type, own)) is { } body)
        {
            Silent(examination, type, body, method, "has another signature, and a default, which is taken");
        }
        else if (examination.Older?.Before(method.DeclaringType) is { } before && Replaced(examination, type, implemented, method, before) is { } left)
        {
            Silent(examination, type, left, method, $"has come in place of {left.Name}, with a default, which is taken");
        }
    }

    // A default that is new, where a member of that signature is gone: what implemented that one was meant to be it. One host alone does not show that the two are not both there by chance.
    private static MethodSymbol? Replaced(Examination examination, TypeSymbol type, TypeSig implemented, MethodSymbol method, TypeSymbol before) =>
        before.Methods.Any(older => older.HasNameOf(method))
            ? null
            : type.Methods.FirstOrDefault(own =>
                own.Signature.Equals(method.Signature.Substitute(implemented.Arguments))
                && before.Methods.Any(older => older.IsVirtual && older.HasNameOf(own))
                && ImplementsNothing(examination, type, own));

    // Compilers make a sealed slot of its own for what implements an interface's member by its name, and for nothing else.
    private static bool ImplementsNothing(Examination examination, TypeSymbol type, MethodSymbol body) =>
        body is { IsVirtual: true, IsFinal: true, IsNewSlot: true, Access: System.Reflection.MethodAttributes.Public }
        && examination.IsSubject(body.Assembly)
        && !type.ExplicitOverrides.Any(pair => ReferenceEquals(pair.Body, body))
        && !type.InterfaceMap.Interfaces.Any(other => other.Type!.Methods.Any(member => member.IsVirtual && ReferenceEquals(InterfaceImplementation.FindByName(type.Open, other, member), body)));

    private static void Silent(Examination examination, TypeSymbol type, MethodSymbol body, MethodSymbol method, string what) => examination.Report(
        Because(
            Rules.SilentNewSlot,
            body.Assembly,
            SymbolSpelling.Method(body),
            $"{type.FullName}.{body.Name} implements nothing any more: {SymbolSpelling.Method(method)} {what}. It is never called through the interface.")
        with
        { Candidates = [SymbolSpelling.Method(method)] },
        Place.Of(body),
        Impact.Of(Rules.SilentNewSlot));

    // An interface of the library that overrides what is not there does not load, nor does what implements it.
    private static bool HasBroken(Examination examination, TypeSymbol type)
    {
        foreach (var implemented in type.InterfaceMap.Interfaces)
        {
            if (examination.IsSubject(implemented.Type!.Assembly) && Array.Exists(implemented.Type.ExplicitOverrides, pair => pair.Declaration.MissingName is not null))
            {
                return true;
            }
        }

        return false;
    }

    // Whether an explicit implementation names the member where it was: in the interface, or in one below it.
    private static bool Names(TypeSymbol type, TypeSig implemented, string missing) => type.ExplicitOverrides.Any(pair =>
        pair.Declaration.MissingName == missing
        && pair.Declaration.Owner is { Type: { } named } owner
        && (owner.Equals(implemented) || named.DeclaredInterfaces.Any(inner => inner.Substitute(owner.Arguments).Equals(implemented))));

    private static bool Names(TypeSymbol type, TypeSig implemented) => Array.IndexOf(type.DeclaredInterfaces, implemented) >= 0;
}
