using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Checks.Code;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks;

/// <summary>One instantiation that is not admitted.</summary>
/// <param name="Violation">Why.</param>
/// <param name="Owner">The assembly of what is instantiated.</param>
/// <param name="Symbol">What is instantiated.</param>
/// <param name="Exception">What is thrown, where it is not what the place throws.</param>
internal sealed record Misfit(ConstraintViolation Violation, BoundAssembly Owner, string Symbol, string? Exception);

/// <summary>Finds the instantiations in types and tokens of a subject whose constraints do not admit them (ECMA-335 II.10.1.7). Not shared between threads.</summary>
internal sealed class Instantiations(ReferenceTable references)
{
    private readonly BoundAssembly _subject = references.Assembly;

    // The library's own instances whose bases are being looked at: one may be an argument of its own base.
    private readonly List<TypeSig> _within = [];

    /// <summary>What was found since <see cref="Begin"/>.</summary>
    public List<Misfit> Misfits { get; } = [];

    /// <summary>Forgets what was found.</summary>
    public void Begin() => Misfits.Clear();

    /// <summary>Examines what a token is spelled with.</summary>
    /// <returns>Whether no type parameter of the context stands in it, so that it is the same everywhere.</returns>
    public bool Token(EntityHandle token, ConstraintSolver solver)
    {
        switch (token.Kind)
        {
            case HandleKind.TypeSpecification:
                return Type(SignatureDecoder.DecodeType(_subject, token), solver);
            case HandleKind.MemberReference:
                var parent = _subject.Reader.GetMemberReference((MemberReferenceHandle)token).Parent;
                return parent.Kind != HandleKind.TypeSpecification || Token(parent, solver);
            case HandleKind.FieldDefinition or HandleKind.MethodDefinition or HandleKind.StandaloneSignature:
                var isOwnClosed = true;
                foreach (var type in LoadedTypes.For(references, token))
                {
                    // A method's own parameters mean nothing where it is called.
                    isOwnClosed &= (token.Kind == HandleKind.MethodDefinition && type.HasParameters) || Type(type, solver);
                }

                return isOwnClosed;
            case HandleKind.MethodSpecification:
                var specification = _subject.Reader.GetMethodSpecification((MethodSpecificationHandle)token);
                var arguments = SignatureDecoder.DecodeMethodArguments(_subject, specification.Signature);
                var isClosed = Token(specification.Method, solver);
                foreach (var argument in arguments)
                {
                    isClosed &= Type(argument, solver);
                }

                foreach (var type in specification.Method.Kind == HandleKind.MethodDefinition ? LoadedTypes.For(references, specification.Method) : [])
                {
                    isClosed &= Type(type.Substitute([], arguments), solver);
                }

                if (references.Method(specification.Method) is { } method
                    && solver.Violation(method.Assembly, method.Definition.GetGenericParameters(), arguments, ArgumentsOfOwner(specification.Method), arguments) is { } violation)
                {
                    Misfits.Add(new Misfit(violation, method.Assembly, SymbolSpelling.Method(method), Rules.Constraint.Exception));
                }

                return isClosed;
            default:
                return true;
        }
    }

    private TypeSig[] ArgumentsOfOwner(EntityHandle method) =>
        method.Kind == HandleKind.MemberReference && _subject.Reader.GetMemberReference((MemberReferenceHandle)method).Parent is { Kind: HandleKind.TypeSpecification } parent
            ? SignatureDecoder.DecodeType(_subject, parent).Arguments
            : [];

    /// <summary>Examines a type with all that stands in it.</summary>
    /// <returns>Whether no type parameter stands in it.</returns>
    public bool Type(TypeSig type, ConstraintSolver solver)
    {
        var isClosed = type.Kind is not (SigKind.TypeParameter or SigKind.MethodParameter);
        if (type.Element is not null)
        {
            isClosed &= Type(type.Element, solver);
        }

        foreach (var argument in type.Arguments)
        {
            isClosed &= Type(argument, solver);
        }

        // A ref struct is no argument where nothing is said of constraints either.
        if (type is { Kind: SigKind.Named, Type: { } definition, Arguments.Length: > 0 }
            && (definition.HasConstraints || Array.Exists(type.Arguments, argument => argument.Type is { IsByRefLike: true }))
            && solver.Violation(definition.Assembly, definition.Definition.GetGenericParameters(), type.Arguments, type.Arguments, null) is { } violation)
        {
            Misfits.Add(new Misfit(violation, definition.Assembly, $"{definition.Assembly.Name}!{definition.FullName}", null));
        }

        if (type.Type is { } own && ReferenceEquals(own.Assembly, _subject) && Array.Exists(type.Arguments, argument => argument is { Arguments.Length: 0, Type.IsByRefLike: true }))
        {
            Above(own, type, solver);
        }

        return isClosed;
    }

    // The library's own generic type is sound by itself, and loads over a ref struct only where its base class and interfaces do.
    private void Above(TypeSymbol definition, TypeSig instance, ConstraintSolver solver)
    {
        if (_within.Contains(instance))
        {
            return;
        }

        _within.Add(instance);
        foreach (var above in definition.Interfaces.Append(definition.BaseType).OfType<TypeSig>())
        {
            Type(above.Substitute(instance.Arguments), solver);
        }

        _within.RemoveAt(_within.Count - 1);
    }
}
