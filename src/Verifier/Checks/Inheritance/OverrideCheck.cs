using System.Reflection;
using Modules.Verifier.Inheritance;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks.Inheritance;

/// <summary>
/// What overrides a method may do so: the method is virtual, not final and visible, the override does not reduce its access nor sharpen its constraints (ECMA-335 II.10.3.3, II.9.9;
/// MOD4004 to MOD4007, MOD4009); and what means to override something does (MOD4012).
/// </summary>
internal sealed class OverrideCheck : TypeCheck
{
    private const string Unloadable = "System.TypeLoadException";
    private const string WeakerConstraints = "has weaker constraints on its type parameters now than the override";

    // CheckAccessOnOverride, "strict": an override needs access to the method.
    private const MethodAttributes Strict = MethodAttributes.CheckAccessOnOverride;

    protected override void Examine(Examination examination, TypeSymbol type)
    {
        foreach (var (method, replaced, isExplicit) in type.ForeignBase is null or { IsRoot: true } ? [] : type.Shape.Overrides)
        {
            if (replaced is null)
            {
                // What cannot be compared is a finding of its own.
                if (type.InterfaceMap.IsDecided && ComparedMethods.WhyNotOverriding(method) is null)
                {
                    Silent(examination, method);
                }
            }
            else if (!examination.IsSubject(replaced.Method.Assembly))
            {
                Override(examination, method, replaced, isExplicit);
            }
        }

        foreach (var (declaration, body) in type.ExplicitOverrides)
        {
            if (declaration.Method is { DeclaringType.IsInterface: true } declared && body is not null && !examination.IsSubject(declared.Assembly))
            {
                Implementation(examination, body, declared, declaration.OwnerArguments);
            }
        }
    }

    private static void Implementation(Examination examination, MethodSymbol method, MethodSymbol declared, TypeSig[] ofDeclared)
    {
        if (!declared.IsVirtual || declared.IsFinal)
        {
            // The CLR looks for virtual members only.
            Report(examination, Rules.OverrideTargetMissing, method, declared, "is no member that can be implemented any more", declared.IsVirtual ? Unloadable : Rules.OverrideTargetMissing.Exception);
        }
        else if (IsInvisible(declared, method))
        {
            Report(examination, Rules.OverrideInvisible, method, declared, "is not visible to the library any more");
        }
        else if (method.DeclaringType.IsInterface && GenericConstraints.IsSharper(method, method.DeclaringType.Open.Arguments, declared, ofDeclared))
        {
            // What a class implements is looked at member by member.
            Report(examination, Rules.OverrideConstraints, method, declared, WeakerConstraints);
        }
    }

    private static void Override(Examination examination, MethodSymbol method, Slot replaced, bool isExplicit)
    {
        var declared = replaced.Method;
        if (isExplicit && method.DeclaringType.InterfaceMap.IsDecided && !method.DeclaringType.IsOrDerivesFrom(declared.DeclaringType))
        {
            Report(examination, Rules.OverrideTargetMissing, method, declared, $"is no member of a base class of {method.DeclaringType.FullName} any more");
        }
        else if (!declared.IsVirtual)
        {
            Report(examination, Rules.OverrideTargetMissing, method, declared, "is not virtual any more");
        }
        else if (declared.IsFinal)
        {
            Report(examination, isExplicit ? Rules.OverrideTargetMissing : Rules.OverridesFinal, method, declared, "is sealed now");
        }
        else if (IsInvisible(declared, method))
        {
            Report(examination, Rules.OverrideInvisible, method, declared, "is not visible to the library any more");
        }
        else if (!isExplicit && !Includes(method.Access, declared.Access))
        {
            Report(examination, Rules.OverrideReducesAccess, method, declared, $"is {AccessSpelling.Of(declared.Access)} now, and the override is {AccessSpelling.Of(method.Access)}");
        }
        else if (!IsCovariant(method, replaced))
        {
            Report(examination, Rules.CovariantReturn, method, declared, $"returns {replaced.Signature.ReturnType}, to which {method.Signature.ReturnType} is not convertible any more");
        }
        else if (GenericConstraints.IsSharper(method, method.DeclaringType.Open.Arguments, declared, replaced.OwnerArguments))
        {
            Report(examination, Rules.OverrideConstraints, method, declared, WeakerConstraints);
        }
    }

    private static bool IsInvisible(MethodSymbol declared, MethodSymbol method) =>
        declared.Access is MethodAttributes.Assembly or MethodAttributes.FamANDAssem or MethodAttributes.Private
        && (declared.Attributes & Strict) != 0
        && !Accessibility.IsAccessible(declared.Access, declared.DeclaringType, method.DeclaringType);

    // An override may return what converts to what the method returns (ECMA-335 augments II.10.3.2 with covariant returns).
    private static bool IsCovariant(MethodSymbol method, Slot replaced) =>
        method.Signature.ReturnType.Equals(replaced.Signature.ReturnType)
        || !method.Signature.ReturnType.IsResolved()
        || new Conversions(method.Assembly.Context).IsAssignable(method.Signature.ReturnType, replaced.Signature.ReturnType);

    // The base method is gone or differs: what was an override is a method that nobody calls.
    private static void Silent(Examination examination, MethodSymbol method)
    {
        var parents = Parents(method.DeclaringType).ToList();
        if (parents.TrueForAll(parent => examination.IsSubject(parent.Assembly))
            || (parents.TrueForAll(parent => examination.IsSubject(parent.Assembly) || parent.Assembly.Origin == AssemblyOrigin.Framework) && IsInterfaceMember(method)))
        {
            return;
        }

        var near = parents.SelectMany(parent => parent.Methods).Where(candidate => candidate.HasNameOf(method)).Take(3).Select(SymbolSpelling.Method).ToArray();
        examination.Report(
            Because(
                Rules.SilentNewSlot,
                method.Assembly,
                SymbolSpelling.Method(method),
                $"{method.DeclaringType.FullName}.{method.Name} overrides nothing any more: {(near.Length == 0 ? "the base method was removed" : "the base method has another signature, or is not virtual")}. It is never called through the base class.")
            with
            { Candidates = near },
            Place.Of(method),
            Impact.Of(Rules.SilentNewSlot));
    }

    // F# writes what implements an interface as it writes overrides, above whatever base class: it takes a slot if there is one.
    private static bool IsInterfaceMember(MethodSymbol method) => method.DeclaringType.InterfaceMap.Interfaces.Any(implemented =>
        implemented.Type!.Methods.Any(member => member.HasNameOf(method) && InterfaceImplementation.Find(method.DeclaringType, implemented, member).Body?.Row == method.Row));

    private static IEnumerable<TypeSymbol> Parents(TypeSymbol type)
    {
        for (var parent = type.BaseType?.Type; parent is not null; parent = parent.BaseType?.Type)
        {
            yield return parent;
        }
    }

    private static void Report(Examination examination, Rule rule, MethodSymbol method, MethodSymbol declared, string what, string? exception = Unloadable) => examination.Report(
        Because(rule, declared.Assembly, SymbolSpelling.Method(declared), $"{SymbolSpelling.Method(declared)} {what}; {method.DeclaringType.FullName} overrides it."),
        Place.Of(method),
        Impact.FailsType(exception));

    // Whether everybody who sees the method sees what overrides it. "protected internal" of another assembly is "protected" there.
    private static bool Includes(MethodAttributes own, MethodAttributes declared) => declared switch
    {
        MethodAttributes.Public => own == MethodAttributes.Public,
        MethodAttributes.FamORAssem or MethodAttributes.Family => own is MethodAttributes.Public or MethodAttributes.FamORAssem or MethodAttributes.Family,
        MethodAttributes.Assembly => own is MethodAttributes.Public or MethodAttributes.FamORAssem or MethodAttributes.Assembly,
        MethodAttributes.FamANDAssem => own is not MethodAttributes.Private,
        _ => true,
    };
}
