using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
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
        var names = examination.NamesOf(subject);
        if (!IsConstrained(names.All))
        {
            return;
        }

        var run = new Run(examination, examination.ReferencesOf(subject), names, examination.CodeOf(subject));
        for (var row = 1; row <= subject.Reader.GetTableRowCount(TableIndex.TypeDef); row++)
        {
            examination.CancellationToken.ThrowIfCancellationRequested();
            run.Examine(subject.Type(row));
        }

        run.Attributes();
    }

    private static bool IsConstrained(Naming naming) => (naming & Naming.Constrained) != 0;

    private sealed class Run(Examination examination, ReferenceTable references, NamedTypes names, CodeTokens code)
    {
        private const string TypeLoad = "System.TypeLoadException";

        private readonly BoundAssembly _subject = references.Assembly;

        // What was found sound: tokens and signatures without type parameters wherever they stand, other tokens among the parameters of one method or type.
        private readonly TokenMarks _sound = new(references.Assembly.Reader);
        private readonly BlobMarks _soundSignatures = new(references.Assembly.Reader);
        private readonly PairSet _soundWithin = new();
        private readonly Instantiations _instantiations = new(references);

        public void Examine(TypeSymbol type)
        {
            ConstraintSolver? solver = null;
            if (!type.Definition.BaseType.IsNil && IsConstrained(names[type.Definition.BaseType]))
            {
                Spelled(type.BaseType!, solver ??= new ConstraintSolver(type, null), Place.Of(type), Impact.FailsType(TypeLoad));
            }

            foreach (var handle in type.Definition.GetInterfaceImplementations())
            {
                var implemented = type.Reader.GetInterfaceImplementation(handle).Interface;
                if (IsConstrained(names[implemented]))
                {
                    var spelled = SignatureDecoder.DecodeType(type.Assembly, implemented);
                    Spelled(spelled, solver ??= new ConstraintSolver(type, null), Place.Of(type), IsLoadedLate(type, spelled) ? Impact.Latent(TypeLoad) : Impact.FailsType(TypeLoad));
                }
            }

            foreach (var handle in type.Definition.GetFields())
            {
                // The layout needs its struct fields' types; an enum is its number.
                if (IsConstrained(names[handle]) && new FieldSymbol(type, handle) is var field && SignatureCauses.IsByValue(field.Type) && field.Type.Unmodified.Type is not { IsEnum: true })
                {
                    Spelled(field.Type, solver ??= new ConstraintSolver(type, null), Place.Of(field), Impact.FailsType(TypeLoad));
                }
            }

            for (var row = type.FirstMethod; row < type.FirstMethod + type.MethodCount; row++)
            {
                if (IsConstrained(names.InMethod(row)))
                {
                    Examine(type, row);
                }
            }
        }

        // A struct's interface over the struct itself, and an interface's over itself or over its first parameter, has a mark in its place until somebody asks for the very instance: then that fails.
        private static bool IsLoadedLate(TypeSymbol type, TypeSig implemented)
        {
            var marked = type is { IsInterface: true, GenericParameterCount: > 0 } ? TypeSig.TypeParameter(0) : type.Open;
            return (type.IsInterface || type.IsValueType) && Array.TrueForAll(implemented.Arguments, argument => argument.Equals(marked));
        }

        public void Attributes()
        {
            foreach (var handle in _subject.Reader.CustomAttributes)
            {
                var attribute = _subject.Reader.GetCustomAttribute(handle);
                if (attribute.Constructor.Kind == HandleKind.MemberReference && IsConstrained(names[attribute.Constructor]))
                {
                    var type = _subject.Reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent;
                    Spelled(SignatureDecoder.DecodeType(_subject, type), new ConstraintSolver(_subject.Type(1), null), AttributeUses.PlaceOf(_subject, attribute.Parent), Impact.Attribute(TypeLoad));
                }
            }
        }

        private void Examine(TypeSymbol type, int row)
        {
            ConstraintSolver? solver = null;
            var signature = type.Reader.GetMethodDefinition(MetadataTokens.MethodDefinitionHandle(row)).Signature;
            if (IsConstrained(names.Of(signature)) && !_soundSignatures[signature])
            {
                var method = type.Method(row);
                Spelled(signature, [.. Array.FindAll(method.Signature.Parameters, SignatureCauses.IsLoadedAsVariable), method.Signature.ReturnType], solver ??= new ConstraintSolver(type, method), method);
            }

            var locals = code.Locals(row);
            if (!locals.IsNil && IsConstrained(names.Of(locals)) && !_soundSignatures[locals])
            {
                var method = type.Method(row);
                Spelled(locals, Array.FindAll(SignatureDecoder.DecodeLocals(type.Assembly, locals), SignatureCauses.IsLoadedAsVariable), solver ??= new ConstraintSolver(type, method), method);
            }

            if (!IsSound(type, row, ref solver))
            {
                Code(type.Method(row), solver!);
            }
        }

        private void Spelled(BlobHandle signature, TypeSig[] types, ConstraintSolver solver, MethodSymbol method)
        {
            var isClosed = true;
            var isSound = true;
            foreach (var type in types)
            {
                isClosed &= !type.HasParameters;
                isSound &= Spelled(type, solver, Place.Of(method), Impact.FailsJit(TypeLoad));
            }

            if (isClosed && isSound)
            {
                _soundSignatures.Add(signature);
            }
        }

        private bool Spelled(TypeSig type, ConstraintSolver solver, Place place, Impact impact)
        {
            _instantiations.Begin();
            _instantiations.Type(type, solver);
            Report(place, impact);
            return _instantiations.Misfits.Count == 0;
        }

        // Told by the tokens alone, which almost always says it.
        private bool IsSound(TypeSymbol type, int row, ref ConstraintSolver? solver)
        {
            var isSound = true;
            int? context = null;
            foreach (var used in code.Of(row))
            {
                if (!IsConstrained(names[used]))
                {
                    continue;
                }

                var token = Owner(used);
                if (_sound[token] || _soundWithin.Contains(token, context ??= Context(type, row)))
                {
                    continue;
                }

                _instantiations.Begin();
                var isClosed = _instantiations.Token(MetadataTokens.EntityHandle(token), solver ??= new ConstraintSolver(type, type.Method(row)));
                if (_instantiations.Misfits.Count > 0)
                {
                    isSound = false;
                }
                else if (isClosed)
                {
                    _sound.Mark(MetadataTokens.EntityHandle(token));
                }
                else
                {
                    _soundWithin.Add(token, context ??= Context(type, row));
                }
            }

            return isSound;
        }

        // The parameters that a token may be spelled with: those of the type, and of the method when it has some.
        private static int Context(TypeSymbol type, int row) => type.Method(row).GenericParameterCount > 0 ? -row : type.Row;

        // A member of a generic instance stands or falls with the instance.
        private int Owner(int token) => token >> 24 == (int)TableIndex.MemberRef
            ? MetadataTokens.GetToken(_subject.Reader.GetMemberReference((MemberReferenceHandle)MetadataTokens.EntityHandle(token)).Parent)
            : token;

        // What is not sound is told at each instruction.
        private void Code(MethodSymbol method, ConstraintSolver solver)
        {
            if (!IlBody.TryRead(_subject.Image, method.Definition, out var body))
            {
                return;
            }

            var reader = new IlReader(body.Il);
            while (reader.Read())
            {
                if (reader.Operand == IlOperand.Token && IsConstrained(names[reader.Int32]))
                {
                    _instantiations.Begin();
                    _instantiations.Token(MetadataTokens.EntityHandle(Owner(reader.Int32)), solver);
                    Report(Place.Of(method, reader.Offset), Impact.FailsJit(TypeLoad));
                }
            }
        }

        private void Report(Place place, Impact impact)
        {
            foreach (var (violation, owner, symbol, exception) in _instantiations.Misfits)
            {
                var thrown = exception is null ? impact : Impact.FailsJit(exception);
                examination.Report(
                    violation.ByRefLike is { } type && type.Assembly.Origin != AssemblyOrigin.Framework
                        ? new Cause(Rules.ByRefLike, type.Assembly.Name, $"{type.Assembly.Name}!{type.FullName}", $"{type.FullName} is a ref struct now: it cannot stand for a type parameter of {symbol}.", thrown.Exception)
                        : new Cause(Rules.Constraint, owner.Name, symbol, $"The library instantiates {symbol} over something that its constraints do not admit any more: {violation.Text}.", thrown.Exception),
                    place,
                    thrown);
            }
        }
    }
}
