using System.Buffers.Binary;
using System.Text;

namespace Modules.Verifier.Manifests;

/// <summary>
/// Reads the value blob of one of this toolkit's own attributes (ECMA-335 II.23.3), whose parameters are all strings and 32-bit integers (enums included). Needs no type resolution,
/// so that both metadata readers can use it and neither must look into another assembly.
/// </summary>
internal ref struct AttributeBlob
{
    private const byte Boolean = 0x02;
    private const byte Int32 = 0x08;
    private const byte Text = 0x0E;
    private const byte Enum = 0x55;

    private ReadOnlySpan<byte> _rest;

    /// <exception cref="BadImageFormatException">The blob is damaged.</exception>
    public AttributeBlob(ReadOnlySpan<byte> blob)
    {
        _rest = blob;
        if (ReadUInt16() != 1)
        {
            throw Damaged();
        }
    }

    public string? ReadText()
    {
        var first = ReadByte();
        if (first == 0xFF)
        {
            return null;
        }

        var length = (first & 0x80) == 0
            ? first
            : (first & 0xC0) == 0x80
                ? ((first & 0x3F) << 8) | ReadByte()
                : ((first & 0x1F) << 24) | (ReadByte() << 16) | (ReadByte() << 8) | ReadByte();
        return Encoding.UTF8.GetString(Take(length));
    }

    public int ReadInt32() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    /// <summary>Reads the named arguments: strings as they are, integers and enums as <see cref="int"/>, truth values as <see cref="bool"/>.</summary>
    public Dictionary<string, object?> ReadNamed()
    {
        var named = new Dictionary<string, object?>(StringComparer.Ordinal);
        if (_rest.IsEmpty)
        {
            return named;
        }

        for (var count = ReadUInt16(); count > 0; count--)
        {
            ReadByte();
            var type = ReadByte();
            if (type == Enum)
            {
                ReadText();
            }

            var name = ReadText() ?? throw Damaged();
            named[name] = type switch
            {
                Text => ReadText(),
                Int32 or Enum => ReadInt32(),
                Boolean => ReadByte() != 0,
                _ => throw Damaged(),
            };
        }

        return named;
    }

    private ushort ReadUInt16() => BinaryPrimitives.ReadUInt16LittleEndian(Take(sizeof(ushort)));

    private byte ReadByte() => Take(1)[0];

    private ReadOnlySpan<byte> Take(int length)
    {
        if (length < 0 || length > _rest.Length)
        {
            throw Damaged();
        }

        var taken = _rest[..length];
        _rest = _rest[length..];
        return taken;
    }

    private static BadImageFormatException Damaged() => new("The value of an attribute is damaged.");
}
