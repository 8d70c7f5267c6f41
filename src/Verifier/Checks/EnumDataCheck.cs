using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Checks.Code;
using Modules.Verifier.Code;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks;

/// <summary>
/// The values of an enum that a compiler laid down as data, or for which it reserved room on the stack, have the size that they have in the host (MOD2003). The number of values stands beside: from
/// both follows the size that the compiler saw. Of <c>RuntimeHelpers.CreateSpan</c> the alignment of the data tells it.
/// </summary>
internal sealed class EnumDataCheck : ICheck
{
    private const ushort NewArray = 0x8D;
    private const ushort ToNativeUnsigned = 0xE0;
    private const ushort MultiplyUnsigned = 0xD9;
    private const ushort Allocate = 0xFE0F;

    public void Examine(Examination examination, BoundAssembly subject)
    {
        if (!examination.NamesOf(subject).HasForeign)
        {
            return;
        }

        var tokens = new EnumTokens(examination, subject);
        foreach (var method in examination.MethodsUsing(subject, tokens.Marks))
        {
            examination.CancellationToken.ThrowIfCancellationRequested();
            Examine(examination, method, tokens);
        }
    }

    private static void Examine(Examination examination, MethodSymbol method, EnumTokens tokens)
    {
        IlBody.TryRead(method.Assembly.Image, method.Definition, out var body);
        var reader = new IlReader(body.Il);
        FieldDefinitionHandle data = default;
        (TypeSymbol? Type, int Count) array = default;
        var block = 0;
        var size = 0;
        var factor = 0;
        int? number = null;
        while (reader.Read())
        {
            switch (reader.OpCode)
            {
                case NewArray:
                    array = (tokens.Element(reader.Token), number ?? 0);
                    break;
                case MemberUse.LoadToken or MemberUse.LoadStaticFieldAddress when reader.Token is { Kind: HandleKind.FieldDefinition } field:
                    data = (FieldDefinitionHandle)field;
                    block = StaticData.SizeOf(method.Assembly, data);
                    break;
                case Allocate:
                    // A length that is no constant was multiplied with the size just before.
                    (block, size) = (number ?? 0, factor);
                    break;
                case MemberUse.NewObject when tokens.Span(reader.Int32) is { } held:
                    Report(held, number is { } count ? Each(block, count) : size, reader.Offset);
                    (block, size) = (0, 0);
                    break;
                case MemberUse.Call when tokens.CreatedSpan(reader.Int32) is { } held && !data.IsNil:
                    Report(held, StaticData.AlignmentOf(method.Assembly, data), reader.Offset);
                    break;
                case MemberUse.Call when array.Type is not null && tokens.IsInitializeArray(reader.Int32):
                    Report(array.Type, Each(block, array.Count), reader.Offset);
                    array = default;
                    break;
            }

            factor = reader.OpCode == MultiplyUnsigned ? number ?? 0 : 0;

            // A number of bytes is made a native one before it is allocated.
            number = reader.OpCode == ToNativeUnsigned ? number : IlNumbers.Of(reader);
        }

        void Report(TypeSymbol type, int bytes, int offset)
        {
            if (!type.IsEnum)
            {
                examination.Report(EnumSizes.NoEnum(type), Place.Of(method, offset), Impact.FailsCall(EnumSizes.NoData));
            }
            else if (bytes > 0 && EnumSizes.Breach(type, bytes) is { } cause)
            {
                examination.Report(cause, Place.Of(method, offset), EnumSizes.Impact);
            }
        }
    }

    // The size of each of some values that fill a block; 0 where they do not.
    private static int Each(int block, int count) => count > 0 && block % count == 0 && block / count is 1 or 2 or 4 or 8 ? block / count : 0;

    /// <summary>The tokens of a subject that make arrays and spans of enums of other assemblies, or of what was one.</summary>
    private sealed class EnumTokens
    {
        private readonly HashSet<int> _fill = [];
        private readonly Dictionary<int, TypeSymbol> _spans = [];
        private readonly Dictionary<int, TypeSymbol> _created = [];
        private readonly Examination _examination;
        private readonly BoundAssembly _subject;

        public EnumTokens(Examination examination, BoundAssembly subject)
        {
            _examination = examination;
            _subject = subject;
            Marks = new TokenMarks(subject.Reader);
            FindMembers(examination.ReferencesOf(subject));
            FindInstances(examination.ReferencesOf(subject));
        }

        /// <summary>The tokens.</summary>
        public TokenMarks Marks { get; }

        /// <summary>The type of another assembly that a token stands for, or null.</summary>
        public TypeSymbol? Element(EntityHandle token) => token.Kind == HandleKind.TypeReference && _subject.Resolve(token)?.Type is { } type && IsForeign(type) ? type : null;

        /// <summary>The enum of which a constructor makes a span over an address, or null.</summary>
        public TypeSymbol? Span(int token) => _spans.GetValueOrDefault(token);

        /// <summary>The type of which a call makes a span over data, or null.</summary>
        public TypeSymbol? CreatedSpan(int token) => _created.GetValueOrDefault(token);

        /// <summary>Whether a call fills an array with data.</summary>
        public bool IsInitializeArray(int token) => _fill.Contains(token);

        // RuntimeHelpers.InitializeArray(array, data), and new Span<H.E>(address, length).
        private void FindMembers(ReferenceTable references)
        {
            foreach (var handle in _subject.Reader.MemberReferences)
            {
                var reference = _subject.Reader.GetMemberReference(handle);
                if (reference.Parent.Kind == HandleKind.TypeReference && _subject.Image.HasName(reference.Name, "InitializeArray"u8) && IsOfHelpers(references.Method(handle)))
                {
                    _fill.Add(MetadataTokens.GetToken(handle));
                    Marks.Mark(handle);
                }
                else if (reference.Parent.Kind == HandleKind.TypeSpecification
                    && _subject.Image.HasName(reference.Name, ".ctor"u8)
                    && SignatureDecoder.DecodeType(_subject, reference.Parent) is { Type: { } span, Arguments: [{ Kind: SigKind.Named, Type: { IsEnum: true } type }] }
                    && (span.IsCore("System", "Span`1") || span.IsCore("System", "ReadOnlySpan`1"))
                    && IsForeign(type)
                    && references.Method(handle)?.Signature.Parameters is [{ Kind: SigKind.Pointer }, _])
                {
                    _spans.Add(MetadataTokens.GetToken(handle), type);
                    Marks.Mark(handle);
                }
            }
        }

        // RuntimeHelpers.CreateSpan<H.E>(data).
        private void FindInstances(ReferenceTable references)
        {
            for (var row = 1; row <= _subject.Reader.GetTableRowCount(TableIndex.MethodSpec); row++)
            {
                var handle = MetadataTokens.MethodSpecificationHandle(row);
                var instance = _subject.Reader.GetMethodSpecification(handle);
                if (instance.Method.Kind == HandleKind.MemberReference
                    && _subject.Image.HasName(_subject.Reader.GetMemberReference((MemberReferenceHandle)instance.Method).Name, "CreateSpan"u8)
                    && IsOfHelpers(references.Method(instance.Method))
                    && SignatureDecoder.DecodeMethodArguments(_subject, instance.Signature) is [{ Kind: SigKind.Named, Type: { IsValueType: true } type }]
                    && IsForeign(type))
                {
                    _created.Add(MetadataTokens.GetToken(handle), type);
                    Marks.Mark(handle);
                }
            }
        }

        private bool IsForeign(TypeSymbol type) => _examination.IsForeign(type.Assembly);

        private static bool IsOfHelpers(MethodSymbol? method) => method?.DeclaringType.IsCore("System.Runtime.CompilerServices", "RuntimeHelpers") == true;
    }
}
