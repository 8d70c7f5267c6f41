using System.Reflection.Metadata;
using Modules.Verifier.Checks.Code;
using Modules.Verifier.Code;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks;

/// <summary>
/// Every instantiation of a generic type or method satisfies its constraints (ECMA-335 II.10.1.7; MOD6001), where code names it, and where the types of a method's own signature and locals, or
/// of a field that it uses, are spelled with it. A ref struct of the host as an argument was an ordinary struct before (MOD2007).
/// </summary>
internal sealed class ConstraintCheck : ICheck
{
    public void Examine(Examination examination, BoundAssembly subject)
    {
        var references = examination.ReferencesOf(subject);
        var scan = new ConstraintScan(subject, references);
        if (!scan.HasAny)
        {
            return;
        }

        var run = new Run(examination, references, scan, examination.CodeOf(subject));
        for (var row = 1; row <= subject.Reader.TypeDefinitions.Count; row++)
        {
            examination.CancellationToken.ThrowIfCancellationRequested();
            run.Examine(subject.Type(row));
        }

        run.Attributes();
    }

    private sealed class Run(Examination examination, ReferenceTable references, ConstraintScan scan, CodeTokens code)
    {
        // What was found sound: a token without type parameters in every context (row 0), any other among the parameters of one method or type.
        private readonly HashSet<(EntityHandle Token, int Context)> _sound = [];

        public void Examine(TypeSymbol type)
        {
            ConstraintSolver? solver = null;
            if (!type.Definition.BaseType.IsNil && scan.Tokens[type.Definition.BaseType])
            {
                Type(type.BaseType!, solver ??= new ConstraintSolver(type, null), Place.Of(type), Impact.FailsType("System.TypeLoadException"));
            }

            foreach (var handle in type.Definition.GetInterfaceImplementations())
            {
                var implemented = type.Reader.GetInterfaceImplementation(handle).Interface;
                if (scan.Tokens[implemented])
                {
                    Type(SignatureDecoder.DecodeType(type.Assembly, implemented), solver ??= new ConstraintSolver(type, null), Place.Of(type), Impact.FailsType("System.TypeLoadException"));
                }
            }

            foreach (var field in type.Fields)
            {
                // The layout needs its struct fields' types; an enum is its number.
                if (scan.Tokens[field.Handle] && field.Type is var fieldType && SignatureCauses.IsByValue(fieldType) && fieldType.Unmodified.Type is not { IsEnum: true })
                {
                    Type(fieldType, solver ??= new ConstraintSolver(type, null), Place.Of(field), Impact.FailsType("System.TypeLoadException"));
                }
            }

            foreach (var method in type.Methods)
            {
                Examine(method);
            }
        }

        public void Attributes()
        {
            var subject = references.Assembly;
            foreach (var handle in subject.Reader.CustomAttributes)
            {
                var attribute = subject.Reader.GetCustomAttribute(handle);
                if (attribute.Constructor.Kind == HandleKind.MemberReference && scan.Tokens[attribute.Constructor])
                {
                    var type = subject.Reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent;
                    Type(SignatureDecoder.DecodeType(subject, type), new ConstraintSolver(subject.Type(1), null), AttributeUses.PlaceOf(subject, attribute.Parent), Impact.Attribute("System.TypeLoadException"));
                }
            }
        }

        private void Examine(MethodSymbol method)
        {
            if (!IlBody.TryRead(method.Assembly.Image, method.Definition, out var body))
            {
                return;
            }

            ConstraintSolver? solver = null;
            Spelled(method.Definition.Signature, () => method.Signature.Parameters.Append(method.Signature.ReturnType));
            if (!body.Locals.IsNil)
            {
                var locals = body.Locals;
                Spelled(method.Assembly.Reader.GetStandaloneSignature(locals).Signature, () => SignatureDecoder.DecodeLocals(method.Assembly, locals));
            }

            if (!code.Uses(method.Row, scan.Tokens))
            {
                return;
            }

            var context = method.Definition.GetGenericParameters().Count > 0 ? -method.Row : method.DeclaringType.Row;
            var reader = new IlReader(body.Il);
            while (reader.Read())
            {
                if (reader.Operand != IlOperand.Token || !scan.Tokens[reader.Int32])
                {
                    continue;
                }

                // A member of a generic instance stands or falls with the instance.
                var token = reader.Token.Kind == HandleKind.MemberReference ? method.Assembly.Reader.GetMemberReference((MemberReferenceHandle)reader.Token).Parent : reader.Token;
                if (_sound.Contains((token, 0)) || _sound.Contains((token, context)))
                {
                    continue;
                }

                var before = examination.BreachCount;
                var isClosed = Token(token, method.Assembly, solver ??= new ConstraintSolver(method.DeclaringType, method), Place.Of(method, reader.Offset));
                if (examination.BreachCount == before)
                {
                    _sound.Add((token, isClosed ? 0 : context));
                }
            }

            void Spelled(BlobHandle signature, Func<IEnumerable<TypeSig>> types)
            {
                if (!scan.IsConstrained(signature))
                {
                    return;
                }

                foreach (var type in types())
                {
                    Type(type, solver ??= new ConstraintSolver(method.DeclaringType, method), Place.Of(method), Impact.FailsJit("System.TypeLoadException"));
                }
            }
        }

        // True when no type parameter of the context stands in the token.
        private bool Token(EntityHandle token, BoundAssembly assembly, ConstraintSolver solver, Place place)
        {
            switch (token.Kind)
            {
                case HandleKind.TypeSpecification:
                    return Type(SignatureDecoder.DecodeType(assembly, token), solver, place, Impact.FailsJit("System.TypeLoadException"));
                case HandleKind.MemberReference:
                    var parent = assembly.Reader.GetMemberReference((MemberReferenceHandle)token).Parent;
                    return parent.Kind != HandleKind.TypeSpecification || Token(parent, assembly, solver, place);
                case HandleKind.FieldDefinition or HandleKind.MethodDefinition:
                    var isOwnClosed = true;
                    foreach (var type in LoadedTypes.For(references, token))
                    {
                        // A method's own parameters mean nothing where it is called.
                        isOwnClosed &= (token.Kind == HandleKind.MethodDefinition && type.HasParameters) || Type(type, solver, place, Impact.FailsJit("System.TypeLoadException"));
                    }

                    return isOwnClosed;
                case HandleKind.MethodSpecification:
                    var specification = assembly.Reader.GetMethodSpecification((MethodSpecificationHandle)token);
                    var arguments = SignatureDecoder.DecodeMethodArguments(assembly, specification.Signature);
                    var isClosed = Token(specification.Method, assembly, solver, place);
                    var loaded = specification.Method.Kind == HandleKind.MethodDefinition ? LoadedTypes.For(references, specification.Method) : [];
                    foreach (var argument in arguments.Concat(loaded.Select(type => type.Substitute([], arguments))))
                    {
                        isClosed &= Type(argument, solver, place, Impact.FailsJit("System.TypeLoadException"));
                    }

                    if (references.Method(specification.Method) is { } method)
                    {
                        var owner = Owner(specification.Method, assembly);
                        Report(
                            solver.Violation(method.Assembly, method.Definition.GetGenericParameters(), arguments, owner, arguments),
                            method.Assembly,
                            SymbolSpelling.Method(method),
                            place,
                            Impact.FailsJit(Rules.Constraint.Exception));
                    }

                    return isClosed;
                default:
                    return true;
            }
        }

        private static TypeSig[] Owner(EntityHandle method, BoundAssembly assembly) =>
            method.Kind == HandleKind.MemberReference && assembly.Reader.GetMemberReference((MemberReferenceHandle)method).Parent is { Kind: HandleKind.TypeSpecification } parent
                ? SignatureDecoder.DecodeType(assembly, parent).Arguments
                : [];

        private bool Type(TypeSig type, ConstraintSolver solver, Place place, Impact impact)
        {
            var isClosed = type.Kind is not (SigKind.TypeParameter or SigKind.MethodParameter);
            if (type.Element is not null)
            {
                isClosed &= Type(type.Element, solver, place, impact);
            }

            foreach (var argument in type.Arguments)
            {
                isClosed &= Type(argument, solver, place, impact);
            }

            if (type is { Kind: SigKind.Named, Type: { } definition, Arguments.Length: > 0 })
            {
                Report(
                    solver.Violation(definition.Assembly, definition.Definition.GetGenericParameters(), type.Arguments, type.Arguments, null),
                    definition.Assembly,
                    $"{definition.Assembly.Name}!{definition.FullName}",
                    place,
                    impact);
            }

            return isClosed;
        }

        private void Report(ConstraintViolation? violation, BoundAssembly owner, string symbol, Place place, Impact impact)
        {
            if (violation is not { } found)
            {
                return;
            }

            examination.Report(
                found.ByRefLike is { } type && type.Assembly.Origin != AssemblyOrigin.Framework
                    ? new Cause(Rules.ByRefLike, type.Assembly.Name, $"{type.Assembly.Name}!{type.FullName}", $"{type.FullName} is a ref struct now: it cannot stand for a type parameter of {symbol}.", impact.Exception)
                    : new Cause(Rules.Constraint, owner.Name, symbol, $"The library instantiates {symbol} over something that its constraints do not admit any more: {found.Text}.", impact.Exception),
                place,
                impact);
        }
    }
}
