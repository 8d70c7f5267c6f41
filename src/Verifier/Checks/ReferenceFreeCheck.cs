using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Code;
using Modules.Verifier.Inheritance;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks;

/// <summary>
/// Values that are taken for bytes, or bytes for values, hold no references: the core library refuses to do it with others when it is called (MOD2010). A struct of the host that gained a reference
/// is refused wherever the library does so, with it or with a struct of its own around it.
/// </summary>
internal sealed class ReferenceFreeCheck : ICheck
{
    private static readonly HashSet<string> OfMemoryMarshal = ["AsBytes", "AsRef", "Cast", "Read", "TryRead", "TryWrite", "Write"];

    public void Examine(Examination examination, BoundAssembly subject)
    {
        // Only a struct of the host can have gained one.
        if (!examination.NamesOf(subject).HasForeign)
        {
            return;
        }

        var refused = new Dictionary<int, Refusal>();
        var marks = new TokenMarks(subject.Reader);
        Methods(examination, subject, Add);
        Constructors(examination, subject, Add);
        foreach (var method in examination.MethodsUsing(subject, marks))
        {
            examination.CancellationToken.ThrowIfCancellationRequested();
            Examine(examination, method, refused);
        }

        void Add(EntityHandle token, Refusal refusal)
        {
            refused.Add(MetadataTokens.GetToken(token), refusal);
            marks.Mark(token);
        }
    }

    // A struct of the host, and the member that refuses it.
    private sealed record Refusal(TypeSymbol Struct, MethodSymbol Member);

    // MemoryMarshal.Cast<H.S, byte>(...).
    private static void Methods(Examination examination, BoundAssembly subject, Action<EntityHandle, Refusal> add)
    {
        var references = examination.ReferencesOf(subject);
        for (var row = 1; row <= subject.Reader.GetTableRowCount(TableIndex.MethodSpec); row++)
        {
            var handle = MetadataTokens.MethodSpecificationHandle(row);
            var specification = subject.Reader.GetMethodSpecification(handle);
            if (references.Method(specification.Method) is { } member
                && member.DeclaringType.IsCore("System.Runtime.InteropServices", "MemoryMarshal")
                && OfMemoryMarshal.Contains(member.Name)
                && FirstHolder(examination, SignatureDecoder.DecodeMethodArguments(subject, specification.Signature)) is { } holder)
            {
                add(handle, new Refusal(holder, member));
            }
        }
    }

    // new Span<H.S>(pointer, length), which is what stackalloc makes for a span.
    private static void Constructors(Examination examination, BoundAssembly subject, Action<EntityHandle, Refusal> add)
    {
        var references = examination.ReferencesOf(subject);
        for (var row = 1; row <= subject.Reader.GetTableRowCount(TableIndex.MemberRef); row++)
        {
            var handle = MetadataTokens.MemberReferenceHandle(row);
            var reference = subject.Reader.GetMemberReference(handle);
            if (reference.Parent.Kind == HandleKind.TypeSpecification
                && references.Method(handle) is { IsConstructor: true, DeclaringType: var span } constructor
                && (span.IsCore("System", "Span`1") || span.IsCore("System", "ReadOnlySpan`1"))
                && constructor.Signature.Parameters is [{ Kind: SigKind.Pointer }, _]
                && FirstHolder(examination, SignatureDecoder.DecodeType(subject, reference.Parent).Arguments) is { } holder)
            {
                add(handle, new Refusal(holder, constructor));
            }
        }
    }

    private static void Examine(Examination examination, MethodSymbol method, Dictionary<int, Refusal> refused)
    {
        if (!IlBody.TryRead(method.Assembly.Image, method.Definition, out var body))
        {
            return;
        }

        var reader = new IlReader(body.Il);
        while (reader.Read())
        {
            if (reader.Operand == IlOperand.Token && refused.TryGetValue(reader.Int32, out var refusal))
            {
                var symbol = $"{refusal.Struct.Assembly.Name}!{refusal.Struct.FullName}";
                examination.Report(
                    new Cause(
                        Rules.StructHoldsReferences,
                        refusal.Struct.Assembly.Name,
                        symbol,
                        $"{symbol} holds a reference now; the library takes it for mere bytes.",
                        Rules.StructHoldsReferences.Exception)
                    { Candidates = [SymbolSpelling.Method(refusal.Member)] },
                    Place.Of(method, reader.Offset),
                    Impact.Of(Rules.StructHoldsReferences));
            }
        }
    }

    private static TypeSymbol? FirstHolder(Examination examination, TypeSig[] types) =>
        types.Select(type => Holder(examination, type, 0)).FirstOrDefault(found => found is not null);

    // The struct of the host by which a value holds a reference; those of frameworks have always held theirs.
    private static TypeSymbol? Holder(Examination examination, TypeSig type, int depth)
    {
        const int deepestNesting = 32;
        if (depth > deepestNesting || type.Unmodified is not { Kind: SigKind.Named, Type: { IsValueType: true, IsEnum: false } definition } value || definition.Assembly.Origin == AssemblyOrigin.Framework)
        {
            return null;
        }

        return !examination.IsSubject(definition.Assembly)
            ? FieldLayout.Of(value) is { } layout && layout.Parts.Any(part => part.IsReference) ? definition : null
            : definition.Fields.Where(field => !field.IsStatic).Select(field => Holder(examination, field.Type.Substitute(value.Arguments), depth + 1)).FirstOrDefault(found => found is not null);
    }
}
