using System.Buffers.Binary;
using System.Reflection.PortableExecutable;
using System.Text;

namespace Modules.Verifier.Native;

/// <summary>Tells what a native library exports, from its file alone: ELF, PE and Mach-O.</summary>
internal static class NativeExports
{
    // A larger file is not read for a mere warning.
    private const long Largest = 256 << 20;

    /// <summary>The names that a file exports; null when that cannot be told.</summary>
    public static HashSet<string>? Of(string path)
    {
        try
        {
            return new FileInfo(path).Length > Largest ? null : Names(File.ReadAllBytes(path));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or BadImageFormatException or OverflowException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    /// <summary>The names that an image exports; null when it is of no known format, or has no table of them.</summary>
    public static HashSet<string>? Names(byte[] image) => image switch
    {
        [0x7F, (byte)'E', (byte)'L', (byte)'F', _, 1, ..] => Elf(image, is64: image[4] == 2),
        [(byte)'M', (byte)'Z', ..] => Pe(image),
        [0xCF or 0xCE, 0xFA, 0xED, 0xFE, ..] => MachO(image, 0),
        [0xCA, 0xFE, 0xBA, 0xBE, ..] => MachO(image, BinaryPrimitives.ReadInt32BigEndian(image.AsSpan(16))),
        _ => null,
    };

    // The dynamic symbols that are defined (System V ABI, "Symbol Table").
    private static HashSet<string>? Elf(byte[] image, bool is64)
    {
        const int DynamicSymbols = 11;
        var sections = is64 ? checked((int)BinaryPrimitives.ReadInt64LittleEndian(image.AsSpan(0x28))) : Int32(image, 0x20);
        var size = Int16(image, is64 ? 0x3A : 0x2E);
        var count = Int16(image, is64 ? 0x3C : 0x30);
        for (var i = 0; sections != 0 && i < count; i++)
        {
            var section = sections + (i * size);
            if (Int32(image, section + 4) != DynamicSymbols)
            {
                continue;
            }

            var texts = Offset(sections + (Int32(image, section + (is64 ? 0x28 : 0x18)) * size));
            var entry = is64 ? 24 : 16;
            var length = is64 ? checked((int)BinaryPrimitives.ReadInt64LittleEndian(image.AsSpan(section + 0x20))) : Int32(image, section + 0x14);
            var names = new HashSet<string>(StringComparer.Ordinal);
            for (var symbol = Offset(section); symbol < Offset(section) + length; symbol += entry)
            {
                if (Int16(image, symbol + (is64 ? 6 : 14)) != 0)
                {
                    names.Add(Text(image, texts + Int32(image, symbol)));
                }
            }

            return names;
        }

        return null;

        int Offset(int section) => is64 ? checked((int)BinaryPrimitives.ReadInt64LittleEndian(image.AsSpan(section + 0x18))) : Int32(image, section + 0x10);
    }

    // The name table of the export directory (PE format, "The .edata Section").
    private static HashSet<string>? Pe(byte[] image)
    {
        using var reader = new PEReader([.. image]);
        if (reader.PEHeaders.PEHeader is not { ExportTableDirectory: { Size: > 0 } directory })
        {
            return [];
        }

        var table = reader.GetSectionData(directory.RelativeVirtualAddress).GetReader();
        table.Offset = 24;
        var count = table.ReadInt32();
        table.ReadInt32();
        var pointers = reader.GetSectionData(table.ReadInt32()).GetReader();
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (; count > 0; count--)
        {
            var text = reader.GetSectionData(pointers.ReadInt32()).GetReader();
            names.Add(text.ReadUTF8(text.IndexOf(0)));
        }

        return names;
    }

    // External symbols of the symbol table, which C compilers begin with an underscore (mach-o/nlist.h).
    private static HashSet<string>? MachO(byte[] image, int start)
    {
        const int SymbolTable = 2;
        const byte External = 1;
        const byte Defined = 0x0E;
        var is64 = image[start] == 0xCF;
        var commands = Int32(image, start + 16);
        var command = start + (is64 ? 32 : 28);
        for (; commands > 0; commands--, command += Int32(image, command + 4))
        {
            if (Int32(image, command) != SymbolTable)
            {
                continue;
            }

            var symbol = start + Int32(image, command + 8);
            var texts = start + Int32(image, command + 16);
            var names = new HashSet<string>(StringComparer.Ordinal);
            for (var count = Int32(image, command + 12); count > 0; count--, symbol += is64 ? 16 : 12)
            {
                if ((image[symbol + 4] & External) != 0 && (image[symbol + 4] & Defined) != 0)
                {
                    names.Add(Text(image, texts + Int32(image, symbol)).TrimStart('_'));
                }
            }

            return names;
        }

        return null;
    }

    private static int Int32(byte[] image, int offset) => BinaryPrimitives.ReadInt32LittleEndian(image.AsSpan(offset));

    private static int Int16(byte[] image, int offset) => BinaryPrimitives.ReadUInt16LittleEndian(image.AsSpan(offset));

    private static string Text(byte[] image, int offset)
    {
        var text = image.AsSpan(offset);
        return Encoding.UTF8.GetString(text[..Math.Max(0, text.IndexOf((byte)0))]);
    }
}
