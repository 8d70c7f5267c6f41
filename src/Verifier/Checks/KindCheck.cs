using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Checks.Accessors;
using Modules.Verifier.Checks.Code;
using Modules.Verifier.Code;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks;

/// <summary>
/// A signature marks a type as class or value type as the type is (ECMA-335 II.23.2.12; MOD2002). Where they differ the CLR refuses to load the type: in a base, an
/// interface, a constraint or a field that is a value type with the type that has it, anywhere else when a method that needs it is compiled. A bare token has no mark, and works.
/// </summary>
internal sealed class KindCheck : ICheck
{
    public void Examine(Examination examination, BoundAssembly subject)
    {
        // Almost every library has none.
        if ((examination.NamesOf(subject).All & Naming.OtherKind) == 0)
        {
            return;
        }

        for (var row = 1; row <= subject.Reader.GetTableRowCount(TableIndex.TypeDef); row++)
        {
            examination.CancellationToken.ThrowIfCancellationRequested();
            Examine(examination, subject.Type(row));
        }
    }

    private static void Examine(Examination examination, TypeSymbol type)
    {
        var definitions = new[] { type.BaseType }.OfType<TypeSig>()
            .Concat(type.Interfaces)
            .Concat(GenericConstraints.All(type).Select(handle => SignatureDecoder.DecodeType(type.Assembly, handle)));
        Report(examination, definitions, Place.Of(type), Impact.FailsType(Rules.ClassStructChanged.Exception));
        foreach (var field in type.Fields)
        {
            var impact = SignatureCauses.IsByValue(field.Type) ? Impact.FailsType(Rules.ClassStructChanged.Exception) : Impact.Latent(Rules.ClassStructChanged.Exception);
            Report(examination, [field.Type], Place.Of(field), impact);
        }

        foreach (var (declaration, body) in type.ExplicitOverrides)
        {
            // What the override of a class's method returns may be more derived, and is loaded to be compared.
            if (body is not null && declaration.Owner is { Type.IsInterface: false })
            {
                Report(examination, [body.Signature.ReturnType], Place.Of(body), Impact.FailsType(Rules.ClassStructChanged.Exception));
            }
        }

        foreach (var method in type.Methods)
        {
            var hasBody = IlBody.TryRead(method.Assembly.Image, method.Definition, out var body);
            if (hasBody)
            {
                var variables = method.Signature.Parameters.Concat(SignatureDecoder.DecodeLocals(method.Assembly, body.Locals)).Where(SignatureCauses.IsLoadedAsVariable);
                Report(examination, variables.Prepend(method.Signature.ReturnType), Place.Of(method), Jit);
                Examine(examination, method, body);
            }
            else if (UnsafeAccessor.Is(method))
            {
                Report(examination, UnsafeAccessor.Loaded(method.Signature), Place.Of(method), Jit);
                Report(examination, UnsafeAccessor.Compared(method.Signature), Place.Of(method), Impact.Latent(Rules.ClassStructChanged.Exception));
            }
        }
    }

    private static void Examine(Examination examination, MethodSymbol method, IlBody body)
    {
        var reader = new IlReader(body.Il);
        while (reader.Read())
        {
            if (reader.Operand == IlOperand.Token)
            {
                Report(examination, LoadedTypes.For(examination.ReferencesOf(method.Assembly), reader.Token), Place.Of(method, reader.Offset), Jit);
            }
        }
    }

    private static void Report(Examination examination, IEnumerable<TypeSig> types, Place place, Impact impact)
    {
        foreach (var type in types)
        {
            if (KindChanges.In(type, place.Assembly) is { } change)
            {
                examination.Report(CauseOf(change), place, impact);
            }
        }
    }

    /// <summary>Why what spells a changed type does not load.</summary>
    public static Cause CauseOf((Rule Rule, string Hint, TypeSymbol Type) change) => new(
        change.Rule,
        change.Type.Assembly.Name,
        $"{change.Type.Assembly.Name}!{change.Type.FullName}",
        $"{change.Hint}; the library was compiled for what it was.",
        change.Rule.Exception);

    private static Impact Jit => Impact.FailsJit(Rules.ClassStructChanged.Exception);
}
