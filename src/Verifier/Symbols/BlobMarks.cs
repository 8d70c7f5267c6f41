using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Modules.Verifier.Symbols;

/// <summary>A mark on each of an image's blobs. A compiler writes equal blobs once, so that what is told of one is told of all that use it. Not shared between threads.</summary>
internal sealed class BlobMarks(MetadataReader reader)
{
    private readonly ulong[] _marks = new ulong[(reader.GetHeapSize(HeapIndex.Blob) + 63) / 64];

    public bool this[BlobHandle blob] => (_marks[Word(blob)] & Bit(blob)) != 0;

    /// <summary>Marks a blob; false when it is marked already.</summary>
    public bool Add(BlobHandle blob)
    {
        ref var word = ref _marks[Word(blob)];
        var before = word;
        word |= Bit(blob);
        return word != before;
    }

    // An offset outside of the heap, which a damaged image has, shares the first place: reading the blob says what is wrong with it.
    private int Word(BlobHandle blob) => MetadataTokens.GetHeapOffset(blob) / 64 is var word && word < _marks.Length ? word : 0;

    private static ulong Bit(BlobHandle blob) => 1UL << (MetadataTokens.GetHeapOffset(blob) & 63);
}
