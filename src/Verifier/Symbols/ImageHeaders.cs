using System.Buffers.Binary;
using System.Reflection.PortableExecutable;

namespace Modules.Verifier.Symbols;

/// <summary>A section of an image: where it lies in memory, and where in the file.</summary>
internal readonly record struct ImageSection(int VirtualAddress, int VirtualSize, int FileOffset, int FileSize);

/// <summary>What the headers of a PE image say of it as a .NET image (ECMA-335 II.25). Immutable.</summary>
internal sealed class ImageHeaders
{
    private const int CoffLength = 24;
    private const int DirectoryCount = 16;
    private const int SectionLength = 40;
    private const int CorLength = 72;

    public required Machine Machine { get; init; }

    public required CorFlags Flags { get; init; }

    /// <summary>Whether the image holds ReadyToRun code beside its IL.</summary>
    public required bool IsReadyToRun { get; init; }

    /// <summary>Where the metadata begins in the file.</summary>
    public required int MetadataOffset { get; init; }

    public required int MetadataLength { get; init; }

    public required ImageSection[] Sections { get; init; }

    /// <summary>Reads an image as compilers write it, without System.Reflection.Metadata, whose reader of headers is in part compiled anew in every process.</summary>
    /// <returns>Null for any other image, right or wrong: then that reader has the word.</returns>
    public static ImageHeaders? ReadPlain(ReadOnlySpan<byte> image)
    {
        if (image.Length < 64 || !image.StartsWith("MZ"u8) || Number(image, 60) is not (>= 64 and var signature) || signature > image.Length - CoffLength
            || !image[signature..].StartsWith("PE\0\0"u8))
        {
            return null;
        }

        var coff = image[signature..];
        var optionalLength = Short(coff, 20);
        var sections = Short(coff, 6);
        if (coff.Length < CoffLength + optionalLength + (sections * SectionLength) || optionalLength < 2)
        {
            return null;
        }

        var optional = coff.Slice(CoffLength, optionalLength);
        var directories = Short(optional, 0) switch { (ushort)PEMagic.PE32 => 96, (ushort)PEMagic.PE32Plus => 112, _ => optionalLength };
        if (optionalLength != directories + (DirectoryCount * 8) || Number(optional, directories - 4) != DirectoryCount)
        {
            return null;
        }

        var table = coff.Slice(CoffLength + optionalLength, sections * SectionLength);
        return ReadSections(table, image.Length) is { } read && Find(read, optional[(directories + (14 * 8))..]) is { Length: >= CorLength } cor
            ? ReadCor(image.Slice(cor.Offset, CorLength), (Machine)Short(coff, 4), read)
            : null;
    }

    /// <summary>Reads any image.</summary>
    /// <exception cref="BadImageFormatException">It is no .NET image.</exception>
    public static ImageHeaders ReadAny(PEReader pe, int length)
    {
        var headers = pe.PEHeaders;
        var sections = Table.Of(headers.SectionHeaders.Length, index => headers.SectionHeaders[index]);
        foreach (var section in sections)
        {
            // The runtime refuses an image of which a section is cut off, wherever the metadata may be.
            if (section.PointerToRawData < 0 || section.SizeOfRawData < 0 || section.PointerToRawData > length - section.SizeOfRawData)
            {
                throw new BadImageFormatException($"The file ends within section {section.Name}.");
            }
        }

        if (!pe.HasMetadata)
        {
            throw new BadImageFormatException("The image has no .NET metadata.");
        }

        var metadata = pe.GetMetadata();
        return new ImageHeaders
        {
            Machine = headers.CoffHeader.Machine,
            Flags = headers.CorHeader!.Flags,
            IsReadyToRun = headers.CorHeader.ManagedNativeHeaderDirectory.Size > 0,
            MetadataOffset = headers.MetadataStartOffset,
            MetadataLength = metadata.Length,
            Sections = Array.ConvertAll(sections, section => new ImageSection(section.VirtualAddress, section.VirtualSize, section.PointerToRawData, section.SizeOfRawData)),
        };
    }

    private static ImageHeaders? ReadCor(ReadOnlySpan<byte> cor, Machine machine, ImageSection[] sections) => Find(sections, cor[8..]) is { } metadata
        ? new ImageHeaders
        {
            Machine = machine,
            Flags = (CorFlags)Number(cor, 16),
            IsReadyToRun = Number(cor, 68) > 0,
            MetadataOffset = metadata.Offset,
            MetadataLength = metadata.Length,
            Sections = sections,
        }
        : null;

    private static ImageSection[]? ReadSections(ReadOnlySpan<byte> table, int length)
    {
        var sections = new ImageSection[table.Length / SectionLength];
        for (var i = 0; i < sections.Length; i++)
        {
            var row = table.Slice(i * SectionLength, SectionLength);
            var section = new ImageSection(Number(row, 12), Number(row, 8), Number(row, 20), Number(row, 16));
            if (section.VirtualAddress < 0 || section.VirtualSize < 0 || section.FileOffset < 0 || section.FileSize < 0 || section.FileOffset > length - section.FileSize)
            {
                return null;
            }

            sections[i] = section;
        }

        return sections;
    }

    // Where a directory lies in the file, if it lies in one section as a whole; a loaded address and a length name it.
    private static FileRange? Find(ImageSection[] sections, ReadOnlySpan<byte> directory)
    {
        var address = Number(directory, 0);
        var length = Number(directory, 4);
        foreach (var section in sections)
        {
            var offset = (long)address - section.VirtualAddress;
            if (offset >= 0 && offset < section.VirtualSize)
            {
                return length > 0 && length <= Math.Min(section.VirtualSize, section.FileSize) - offset
                    ? new FileRange(section.FileOffset + (int)offset, length)
                    : null;
            }
        }

        return null;
    }

    private static int Number(ReadOnlySpan<byte> bytes, int offset) => BinaryPrimitives.ReadInt32LittleEndian(bytes[offset..]);

    private static ushort Short(ReadOnlySpan<byte> bytes, int offset) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[offset..]);

    private sealed record FileRange(int Offset, int Length);
}
