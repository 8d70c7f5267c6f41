using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Checks.Code;
using Modules.Verifier.Code;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks;

/// <summary>
/// Code makes no array of a ref struct and does not box one, also not by calling a method that the struct does not define itself (MOD2007). (As an argument of a generic type or method it is a
/// matter of constraints.)
/// </summary>
internal sealed class ByRefLikeUseCheck : ICheck
{
    private const Naming Misused = Naming.RefStruct | Naming.RefStructArray;
    private const ushort Box = 0x8C;
    private const ushort CallVirtual = 0x6F;
    private const ushort NewArray = 0x8D;
    private const ushort Constrained = 0xFE16;

    public void Examine(Examination examination, BoundAssembly subject)
    {
        var names = examination.NamesOf(subject);
        if ((names.All & Misused) == 0)
        {
            return;
        }

        for (var row = 1; row <= subject.Reader.GetTableRowCount(TableIndex.TypeDef); row++)
        {
            examination.CancellationToken.ThrowIfCancellationRequested();
            var type = subject.Type(row);
            for (var method = type.FirstMethod; method < type.FirstMethod + type.MethodCount; method++)
            {
                if ((names.InMethod(method) & Misused) != 0)
                {
                    Examine(examination, type.Method(method));
                }
            }
        }
    }

    private static bool IsConcerned(Examination examination, TypeSymbol type) =>
        type.Assembly.Origin != AssemblyOrigin.Framework && type.IsByRefLike && !examination.IsSubject(type.Assembly);

    private static TypeSymbol? TypeOf(BoundAssembly assembly, EntityHandle token) => token.Kind switch
    {
        HandleKind.TypeReference => assembly.Resolve(token)?.Type,
        HandleKind.TypeSpecification when SignatureDecoder.DecodeType(assembly, token).Unmodified is { Kind: SigKind.Named } instance => instance.Type,
        _ => null,
    };

    private static void Examine(Examination examination, MethodSymbol method)
    {
        if (!IlBody.TryRead(method.Assembly.Image, method.Definition, out var body))
        {
            return;
        }

        var place = Place.Of(method);
        Arrays(method.Signature.ReturnType, place);
        foreach (var type in method.Signature.Parameters.Concat(SignatureDecoder.DecodeLocals(method.Assembly, body.Locals)).Where(SignatureCauses.IsLoadedAsVariable))
        {
            Arrays(type, place);
        }

        var references = examination.ReferencesOf(method.Assembly);
        TypeSymbol? constrained = null;
        var reader = new IlReader(body.Il);
        while (reader.Read())
        {
            if (reader.Operand != IlOperand.Token)
            {
                continue;
            }

            var token = reader.Token;
            var at = Place.Of(method, reader.Offset);
            switch (reader.OpCode)
            {
                case NewArray when Named(token) is { } element:
                    Report(element, "there are no arrays of it", at, Rules.ByRefLike.Exception);
                    break;
                case Box when Named(token) is { } boxed:
                    Report(boxed, "it cannot be boxed", at, "System.InvalidProgramException");
                    break;
                case Constrained:
                    constrained = Named(token);
                    continue;
                case CallVirtual when constrained is not null && references.Method(token) is { IsStatic: false } called && !Defines(constrained, called):
                    Report(constrained, $"it cannot be boxed for {called.DeclaringType.FullName}.{called.Name}, which it does not define itself", at, "System.InvalidProgramException");
                    break;
                default:
                    // Members of an array of more than one dimension are named with the array.
                    foreach (var type in LoadedTypes.For(references, token))
                    {
                        Arrays(type, at);
                    }

                    break;
            }

            constrained = null;
        }

        TypeSymbol? Named(EntityHandle token) =>
            TypeOf(method.Assembly, token) is { } type && IsConcerned(examination, type) ? type : null;

        void Arrays(TypeSig type, Place where)
        {
            if (type.Kind is SigKind.Vector or SigKind.Array && type.Element!.Unmodified is { Kind: SigKind.Named, Type: { } element } && IsConcerned(examination, element))
            {
                Report(element, "there are no arrays of it", where, Rules.ByRefLike.Exception);
            }

            foreach (var inner in type.Element is null ? type.Arguments : [.. type.Arguments, type.Element])
            {
                Arrays(inner, where);
            }
        }

        void Report(TypeSymbol type, string what, Place where, string? exception) => examination.Report(
            new Cause(Rules.ByRefLike, type.Assembly.Name, $"{type.Assembly.Name}!{type.FullName}", $"{type.FullName} is a ref struct now: {what}.", exception),
            where,
            Impact.FailsJit(exception));
    }

    private static bool Defines(TypeSymbol type, MethodSymbol called) => type.Methods.Any(own =>
        own.IsVirtual && (own.Utf8Name.SequenceEqual(called.Utf8Name) || own.Name.EndsWith($".{called.Name}", StringComparison.Ordinal)) && own.Signature.Parameters.Length == called.Signature.Parameters.Length);
}
