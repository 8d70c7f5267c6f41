using System.Globalization;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Code;
using Modules.Verifier.Inheritance;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks;

/// <summary>
/// An inline array has the elements that the compiler counted on (MOD6005). C# reads and writes one through helpers in <c>&lt;PrivateImplementationDetails&gt;</c>, which are told what an element is, and
/// the length or an index as a constant, and nothing checks it at run time: what lies behind is overwritten. Found are the elements, those constants and the bounds of loops; other uses show nothing.
/// </summary>
internal sealed class InlineArrayCheck : ICheck
{
    private static ReadOnlySpan<byte> Helpers => "<PrivateImplementationDetails>"u8;

    public void Examine(Examination examination, BoundAssembly subject)
    {
        if (HelperType(subject) is not { } helpers)
        {
            return;
        }

        var marks = new TokenMarks(subject.Reader);
        for (var row = 1; row <= subject.Reader.GetTableRowCount(TableIndex.MethodSpec); row++)
        {
            var handle = MetadataTokens.MethodSpecificationHandle(row);
            if (subject.Reader.GetMethodSpecification(handle).Method is { Kind: HandleKind.MethodDefinition } method
                && (uint)(MetadataTokens.GetRowNumber(method) - helpers.FirstMethod) < (uint)helpers.MethodCount
                && Helper(subject, handle) is { Type: var type } && !examination.IsSubject(type.Assembly))
            {
                marks.Mark(handle);
            }
        }

        foreach (var method in examination.MethodsUsing(subject, marks))
        {
            examination.CancellationToken.ThrowIfCancellationRequested();
            if (IlBody.TryRead(subject.Image, method.Definition, out var body))
            {
                Examine(examination, method, body);
            }
        }
    }

    // The type that has the helpers; null where there are none, as in most libraries.
    private static TypeSymbol? HelperType(BoundAssembly subject)
    {
        for (var row = 1; row <= subject.Reader.GetTableRowCount(TableIndex.TypeDef); row++)
        {
            var handle = MetadataTokens.TypeDefinitionHandle(row);
            if (subject.Image.HasName(subject.Reader.GetTypeDefinition(handle).Name, Helpers))
            {
                return HasHelper(subject.Reader, handle) ? subject.Type(handle) : null;
            }
        }

        return null;
    }

    private static bool HasHelper(MetadataReader reader, TypeDefinitionHandle type)
    {
        foreach (var method in reader.GetTypeDefinition(type).GetMethods())
        {
            if (reader.StringComparer.StartsWith(reader.GetMethodDefinition(method).Name, "InlineArray"))
            {
                return true;
            }
        }

        return false;
    }

    private static void Examine(Examination examination, MethodSymbol method, IlBody body)
    {
        var looped = new List<(int Local, TypeSymbol Type, int Length, int Offset)>();
        var bounds = new Dictionary<int, int>();
        int? constant = null;
        int? local = null;
        int? localBefore = null;
        var reader = new IlReader(body.Il);
        while (reader.Read())
        {
            if (reader.OpCode is 0x28 && reader.Token.Kind == HandleKind.MethodSpecification && Helper(method.Assembly, (MethodSpecificationHandle)reader.Token) is var (name, type, length, element) && !examination.IsSubject(type.Assembly))
            {
                var most = name.Contains("Span", StringComparison.Ordinal) ? length : length - 1;
                if (element is not null)
                {
                    Report(type, $"of {element} now; the library was compiled for elements of another type, and takes its bytes for those.", reader.Offset);
                }
                else if (constant > most)
                {
                    ReportLength(type, length, reader.Offset);
                }
                else if (local is { } index)
                {
                    looped.Add((index, type, length, reader.Offset));
                }
            }

            // "index < 4", as a loop ends with: a local, a constant, and a comparison.
            if (reader.OpCode is 0x32 or 0x3F or 0x37 or 0x44 or 0xFE04 or 0xFE05 && constant is { } bound && localBefore is { } compared)
            {
                bounds[compared] = bound;
            }

            localBefore = IlNumbers.Of(reader) is not null ? local : null;
            constant = IlNumbers.Of(reader);
            local = Local(reader);
        }

        foreach (var (index, type, length, offset) in looped)
        {
            if (bounds.TryGetValue(index, out var bound) && bound > length)
            {
                ReportLength(type, length, offset);
            }
        }

        void ReportLength(TypeSymbol type, int length, int offset) =>
            Report(type, string.Create(CultureInfo.InvariantCulture, $"of {length} elements now; the library was compiled for more, and uses the memory behind it."), offset);

        void Report(TypeSymbol type, string what, int offset)
        {
            var symbol = $"{type.Assembly.Name}!{type.FullName}";
            examination.Report(
                new Cause(
                    Rules.InlineArrayShrunk,
                    type.Assembly.Name,
                    symbol,
                    $"{symbol} is an inline array {what}",
                    Exception: null),
                Place.Of(method, offset),
                Impact.Of(Rules.InlineArrayShrunk));
        }
    }

    // The helper's name, the inline array that it is for, how many elements that has, and what they are where the helper is told otherwise.
    private static (string Name, TypeSymbol Type, int Length, TypeSig? Element)? Helper(BoundAssembly assembly, MethodSpecificationHandle handle)
    {
        var specification = assembly.Reader.GetMethodSpecification(handle);
        if (specification.Method.Kind != HandleKind.MethodDefinition)
        {
            return null;
        }

        var definition = assembly.Reader.GetMethodDefinition((MethodDefinitionHandle)specification.Method);
        if (!assembly.Reader.StringComparer.StartsWith(definition.Name, "InlineArray"))
        {
            return null;
        }

        var name = assembly.Reader.GetString(definition.Name);
        return name is "InlineArrayAsSpan" or "InlineArrayAsReadOnlySpan" or "InlineArrayElementRef" or "InlineArrayElementRefReadOnly" or "InlineArrayFirstElementRef" or "InlineArrayFirstElementRefReadOnly"
            && assembly.Image.HasName(assembly.Reader.GetTypeDefinition(definition.GetDeclaringType()).Name, Helpers)
            && SignatureDecoder.DecodeMethodArguments(assembly, specification.Signature) is [{ Type: { } type } buffer, var told]
            ? (name, type, InlineArrays.LengthOf(type), InlineArrays.ElementOf(type)?.Substitute(buffer.Arguments) is { } element && !element.Equals(told) && !InlineArrays.AreSameBytes(element, told) ? element : null)
            : null;
    }

    private static int? Local(in IlReader reader) => reader.OpCode switch
    {
        >= 0x06 and <= 0x09 => reader.OpCode - 0x06,
        0x11 or 0xFE0C => reader.Index,
        _ => null,
    };
}
