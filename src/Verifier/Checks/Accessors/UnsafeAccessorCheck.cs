using System.Reflection.Metadata;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks.Accessors;

/// <summary>
/// What an <c>[UnsafeAccessor]</c> method names is there (MOD3007). The CLR looks in the type of the first parameter (or, for a constructor, the returned type) alone, by name and exact
/// signature, when the accessor is first called; and what it finds may ask no more of type arguments than the accessor does.
/// </summary>
internal sealed class UnsafeAccessorCheck : TypeCheck
{
    private const string NotSupported = "System.NotSupportedException";
    private const string Invalid = "System.InvalidProgramException";
    private const string NeverPublic = "It was never a part of the public surface.";

    protected override void Examine(Examination examination, TypeSymbol type)
    {
        for (var row = type.FirstMethod; row < type.FirstMethod + type.MethodCount; row++)
        {
            if (UnsafeAccessor.Of(type, row) is { } accessor && AreNamedTypesSound(examination, accessor) && IsSupported(examination, accessor) && IsCompiled(accessor))
            {
                Examine(examination, accessor);
            }
        }
    }

    private static void Examine(Examination examination, UnsafeAccessor accessor)
    {
        if (accessor.Target is not { Type: { } owner } || examination.IsSubject(owner.Assembly))
        {
            return;
        }

        var symbol = $"{owner.Assembly.Name}!{owner.FullName}::{accessor.Name}";
        if (accessor.Kind is AccessorKind.Field or AccessorKind.StaticField)
        {
            if (!owner.Fields.Any(field => IsTarget(accessor, field)))
            {
                Missing(examination, accessor, owner, symbol, FieldCandidates.Compare(accessor.Method.Assembly, owner, accessor.Name, FieldType(accessor)), Rules.FieldMissing.Exception);
            }
        }
        else if (owner.Methods.FirstOrDefault(method => IsTarget(accessor, method)) is { } target)
        {
            Target(examination, accessor, owner, symbol, target);
        }
        else
        {
            Missing(examination, accessor, owner, symbol, MethodCandidates.Compare(accessor.Method.Assembly, owner, accessor.Name, MethodSignature(accessor)), Rules.UnsafeAccessorTarget.Exception);
        }
    }

    // A method of that name, whose signature is spelled alike.
    private static void Target(Examination examination, UnsafeAccessor accessor, TypeSymbol owner, string symbol, MethodSymbol target)
    {
        if (Absent(accessor) is { FailsLookup: true } unknown)
        {
            // Whether two types of one name are the same, their assembly would say.
            examination.Report(unknown, Place.Of(accessor.Method), Impact.FailsJit(unknown.Exception));
        }
        else if (Absent(accessor) is { } absent)
        {
            Missing(examination, accessor, owner, symbol, (absent.Rule, $"{absent.Symbol}, which stands in both signatures, is not there", []), Rules.UnsafeAccessorTarget.Exception);
        }
        else if (!UnsafeAccessor.Compared(accessor.Signature).All(type => IsComparable(accessor, type)))
        {
            Missing(examination, accessor, owner, symbol, MethodCandidates.Compare(accessor.Method.Assembly, owner, accessor.Name, MethodSignature(accessor)), Rules.UnsafeAccessorTarget.Exception);
        }
        else if (Violation(accessor, target) is { } violation)
        {
            Report(examination, accessor, owner.Assembly.Name, symbol, $"reaches by [UnsafeAccessor], has constraints that the accessor does not repeat: {violation}. {NeverPublic}", Invalid);
        }
        else if (accessor.Kind == AccessorKind.Constructor && owner.IsAbstract)
        {
            examination.Report(
                Because(Rules.AbstractInstantiated, owner.Assembly, $"{owner.Assembly.Name}!{owner.FullName}", $"{owner.FullName} of {owner.Assembly.Name} is abstract now; the library makes an instance of it."),
                Place.Of(accessor.Method),
                Impact.Of(Rules.AbstractInstantiated));
        }
    }

    // The CLR gives no reference to a field whose type is named by text, against any host.
    private static bool IsSupported(Examination examination, UnsafeAccessor accessor)
    {
        if (accessor is not { IsResultNamed: true, Kind: AccessorKind.Field or AccessorKind.StaticField, Target.Type: { } owner })
        {
            return true;
        }

        Report(examination, accessor, owner.Assembly.Name, $"{owner.Assembly.Name}!{owner.FullName}::{accessor.Name}", "reaches by [UnsafeAccessor], is a field whose type is named by [UnsafeAccessorType], which the CLR does not support.", NotSupported);
        return false;
    }

    private static bool AreNamedTypesSound(Examination examination, UnsafeAccessor accessor)
    {
        if (accessor.NamedTypes.SelectMany(type => type.Causes()).FirstOrDefault() is { } missing)
        {
            // A framework names types that only other flavours of it have.
            if (accessor.Method.Assembly.Origin != AssemblyOrigin.Framework)
            {
                Report(examination, accessor, missing.Assembly, missing.Symbol, $"names by [UnsafeAccessorType], is not there. {NeverPublic}", missing.Exception);
            }

            return false;
        }

        var solver = new ConstraintSolver(accessor.Method.DeclaringType, accessor.Method);
        if (accessor.NamedTypes.Select(solver.ViolationIn).FirstOrDefault(found => found is not null) is var (generic, violation))
        {
            Report(examination, accessor, generic.Assembly.Name, $"{generic.Assembly.Name}!{generic.FullName}", $"names by [UnsafeAccessorType], has other constraints now: {violation}. {NeverPublic}", "System.ArgumentException");
            return false;
        }

        if (accessor.NamedTypes.FirstOrDefault(type => type.Type is { IsValueType: true })?.Type is { } changed)
        {
            Report(
                examination,
                accessor,
                changed.Assembly.Name,
                $"{changed.Assembly.Name}!{changed.FullName}",
                $"names by [UnsafeAccessorType], is a struct now, which the CLR does not support there. {NeverPublic}",
                NotSupported);
            return false;
        }

        return true;
    }

    private static Cause? Absent(UnsafeAccessor accessor) => UnsafeAccessor.Compared(accessor.Signature).SelectMany(type => type.Causes()).FirstOrDefault();

    // Where the signature itself does not load, that is another finding.
    private static bool IsCompiled(UnsafeAccessor accessor) => UnsafeAccessor.Loaded(accessor.Signature).All(type => IsComparable(accessor, type));

    // What is not there, or is marked as what it is not, is the same as nothing.
    private static bool IsComparable(UnsafeAccessor accessor, TypeSig type) => type.IsResolved() && KindChanges.In(type, accessor.Method.Assembly) is null;

    private static bool IsTarget(UnsafeAccessor accessor, FieldSymbol field) =>
        field.Name == accessor.Name
        && !field.IsLiteral
        && field.IsStatic == (accessor.Kind == AccessorKind.StaticField)
        && Same(field.Type, FieldType(accessor));

    private static TypeSig FieldType(UnsafeAccessor accessor) =>
        accessor.Signature.ReturnType.Unmodified is { Kind: SigKind.ByRef, Element: { } element } ? element : accessor.Signature.ReturnType;

    // The signature of the target as the accessor has it: the first parameter says in which type it is.
    private static MethodSig MethodSignature(UnsafeAccessor accessor)
    {
        var isConstructor = accessor.Kind == AccessorKind.Constructor;
        var attributes = accessor.Kind == AccessorKind.StaticMethod ? SignatureAttributes.None : SignatureAttributes.Instance;
        return accessor.Signature with
        {
            Header = new SignatureHeader(SignatureKind.Method, SignatureCallingConvention.Default, attributes),
            ReturnType = isConstructor ? TypeSig.Void : accessor.Signature.ReturnType,
            Parameters = isConstructor ? accessor.Signature.Parameters : accessor.Signature.Parameters[1..],
        };
    }

    private static bool IsTarget(UnsafeAccessor accessor, MethodSymbol method)
    {
        // As they are declared: an accessor to a generic type is in a generic type itself, with the same parameters.
        var wanted = MethodSignature(accessor);
        return method.Name == accessor.Name
            && method.IsStatic == (accessor.Kind == AccessorKind.StaticMethod)
            && method.GenericParameterCount == wanted.GenericParameterCount
            && Same(method.Signature.ReturnType, wanted.ReturnType)
            && SameParameters(method.Signature.Parameters, wanted.Parameters);
    }

    private static bool SameParameters(TypeSig[] method, TypeSig[] accessor) => method.Length == accessor.Length && method.Zip(accessor).All(pair => Same(pair.First, pair.Second));

    // Custom modifiers are ignored when an accessor is matched.
    private static bool Same(TypeSig target, TypeSig accessor) => accessor.Kind == SigKind.Invalid || target.ToString() == accessor.ToString();

    // The parameters of the accessor and of its type are what the target is instantiated over.
    private static string? Violation(UnsafeAccessor accessor, MethodSymbol target)
    {
        var owner = target.DeclaringType;
        var ofType = owner.Definition.GetGenericParameters();
        var ofMethod = target.Definition.GetGenericParameters();
        var own = accessor.Method.DeclaringType;
        if (ofType.Count > 0 && ofType.Count != own.Definition.GetGenericParameters().Count)
        {
            return $"{own.FullName} has not as many type parameters as {owner.FullName}";
        }

        TypeSig[] typeArguments = [.. Enumerable.Range(0, ofType.Count).Select(TypeSig.TypeParameter)];
        TypeSig[] methodArguments = [.. Enumerable.Range(0, ofMethod.Count).Select(TypeSig.MethodParameter)];
        var solver = new ConstraintSolver(own, accessor.Method);
        return (solver.Violation(owner.Assembly, ofType, typeArguments, typeArguments, null)
            ?? solver.Violation(owner.Assembly, ofMethod, methodArguments, typeArguments, methodArguments))?.Text;
    }

    private static void Missing(Examination examination, UnsafeAccessor accessor, TypeSymbol owner, string symbol, (Rule Rule, string Hint, IReadOnlyList<string> Candidates) nearest, string? exception) => examination.Report(
        new Cause(Rules.UnsafeAccessorTarget, owner.Assembly.Name, symbol, $"{symbol}, which {accessor.Method.DeclaringType.FullName}.{accessor.Method.Name} reaches by [UnsafeAccessor], is not there with that signature: {nearest.Hint}. {NeverPublic}", exception)
        { Candidates = nearest.Candidates },
        Place.Of(accessor.Method),
        Impact.FailsCall(exception));

    private static void Report(Examination examination, UnsafeAccessor accessor, string assembly, string symbol, string what, string? exception) => examination.Report(
        new Cause(Rules.UnsafeAccessorTarget, assembly, symbol, $"{symbol}, which {accessor.Method.DeclaringType.FullName}::{accessor.Method.Name} {what}", exception),
        Place.Of(accessor.Method),
        Impact.FailsCall(exception));
}
