using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;

namespace Modules.Verifier.Symbols;

/// <summary>
/// A .NET image as its tables say, without regard to what its references bind to. Shared by every context it is bound in; safe for concurrent use.
/// </summary>
internal sealed unsafe class AssemblyImage : IDisposable
{
    private readonly IDisposable _memory;
    private readonly byte* _strings;
    private readonly int _stringsLength;
    private readonly byte* _blobs;
    private readonly int _blobsLength;
    private readonly byte* _bytes;
    private readonly int _length;
    private PEReader? _pe;
    private TypeTable? _types;
    private string? _publicKeyToken;
    private MemberOwners? _owners;

    private AssemblyImage(string path, IDisposable memory, byte* bytes, int length)
    {
        _memory = memory;
        _bytes = bytes;
        _length = length;
        Path = path;
        Headers = ImageHeaders.ReadPlain(new ReadOnlySpan<byte>(bytes, length)) ?? ImageHeaders.ReadAny(Pe, length);
        Reader = new MetadataReader(bytes + Headers.MetadataOffset, Headers.MetadataLength, MetadataReaderOptions.None);
        if (!Reader.IsAssembly)
        {
            throw new BadImageFormatException("The image is a netmodule, not an assembly.");
        }

        _strings = Reader.MetadataPointer + Reader.GetHeapMetadataOffset(HeapIndex.String);
        _stringsLength = Reader.GetHeapSize(HeapIndex.String);
        _blobs = Reader.MetadataPointer + Reader.GetHeapMetadataOffset(HeapIndex.Blob);
        _blobsLength = Reader.GetHeapSize(HeapIndex.Blob);
        var definition = Reader.GetAssemblyDefinition();
        Name = Reader.GetString(definition.Name);
        Version = definition.Version;
        Culture = definition.Culture.IsNil ? string.Empty : Reader.GetString(definition.Culture);
        Mvid = Reader.GetGuid(Reader.GetModuleDefinition().Mvid);
    }

    /// <summary>Path of the file that the image was read from.</summary>
    public string Path { get; }

    public MetadataReader Reader { get; }

    public ImageHeaders Headers { get; }

    /// <summary>All that is in the image besides its tables.</summary>
    public PEReader Pe => _pe ?? Publish(ref _pe, new PEReader(_bytes, _length));

    public string Name { get; }

    public Version Version { get; }

    public string Culture { get; }

    public Guid Mvid { get; }

    public TypeTable Types => _types ?? Publish(ref _types, new TypeTable(Reader));

    public MemberOwners Owners => _owners ?? Publish(ref _owners, new MemberOwners(Reader));

    /// <summary>Maps a file. The file's pages are shared with every other process that uses them.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="BadImageFormatException">The file is no .NET assembly.</exception>
    public static AssemblyImage Map(string path)
    {
        var mapping = FileMapping.Open(path);
        try
        {
            return new AssemblyImage(path, mapping, mapping.Pointer, mapping.Length);
        }
        catch (Exception fault)
        {
            mapping.Dispose();
            throw fault as BadImageFormatException ?? AsBadImage(fault, path) ?? fault;
        }
    }

    /// <summary>Reads bytes that the caller keeps, and nobody changes.</summary>
    /// <exception cref="BadImageFormatException">The bytes are no .NET assembly.</exception>
    public static AssemblyImage FromBytes(string path, byte[] bytes)
    {
        var pinned = new PinnedBytes(bytes);
        try
        {
            return new AssemblyImage(path, pinned, pinned.Pointer, bytes.Length);
        }
        catch (Exception fault)
        {
            pinned.Dispose();
            throw fault as BadImageFormatException ?? AsBadImage(fault, path) ?? fault;
        }
    }

    /// <summary>The bytes of a name, without a terminator; valid while the image is.</summary>
    public ReadOnlySpan<byte> Utf8(StringHandle handle)
    {
        var offset = MetadataTokens.GetHeapOffset(handle);
        return (uint)offset < (uint)_stringsLength
            ? MemoryMarshal.CreateReadOnlySpanFromNullTerminated(_strings + offset)
            : throw new BadImageFormatException("A name lies outside of the heap of names.");
    }

    /// <summary>Whether a name is exactly this, told without looking for its end.</summary>
    public bool HasName(StringHandle handle, ReadOnlySpan<byte> name)
    {
        var offset = MetadataTokens.GetHeapOffset(handle);
        return offset >= 0
            && offset < _stringsLength - name.Length
            && _strings[offset + name.Length] == 0
            && new ReadOnlySpan<byte>(_strings + offset, name.Length).SequenceEqual(name);
    }

    /// <summary>The bytes of a blob; valid while the image is.</summary>
    /// <exception cref="BadImageFormatException">It lies outside of the heap.</exception>
    public ReadOnlySpan<byte> Blob(BlobHandle handle)
    {
        // Almost every signature is shorter than 128 bytes: its length is the byte before it (ECMA-335 II.24.2.4).
        var offset = MetadataTokens.GetHeapOffset(handle);
        if ((uint)offset < (uint)_blobsLength && _blobs[offset] is < 0x80 and var length && length < _blobsLength - offset)
        {
            return new ReadOnlySpan<byte>(_blobs + offset + 1, length);
        }

        var blob = Reader.GetBlobReader(handle);
        return new ReadOnlySpan<byte>(blob.StartPointer, blob.Length);
    }

    /// <summary>The bytes from a relative virtual address to the end of its section; empty when no section holds it.</summary>
    public ReadOnlySpan<byte> Section(int relativeVirtualAddress)
    {
        foreach (var section in Headers.Sections)
        {
            var offset = relativeVirtualAddress - section.VirtualAddress;
            var size = Math.Min(section.VirtualSize, section.FileSize);
            if (offset >= 0 && offset < size)
            {
                return new ReadOnlySpan<byte>(_bytes + section.FileOffset + offset, size - offset);
            }
        }

        return default;
    }

    /// <summary>The public key token, 8 bytes in lower-case hexadecimal, or an empty string.</summary>
    public string PublicKeyToken()
    {
        return _publicKeyToken ?? Publish(ref _publicKeyToken, Reader.GetAssemblyDefinition().PublicKey is { IsNil: false } key ? PublicKeys.TokenOf(Blob(key)) : string.Empty);
    }

    /// <summary>The public key token that a reference asks for, 8 bytes in lower-case hexadecimal, or an empty string.</summary>
    public string PublicKeyToken(AssemblyReferenceHandle handle)
    {
        var key = Reader.GetAssemblyReference(handle).PublicKeyOrToken;
        return key.IsNil ? string.Empty : PublicKeys.TokenOfReference(Blob(key));
    }

    public void Dispose()
    {
        _pe?.Dispose();
        _memory.Dispose();
    }

    private static T Publish<T>(ref T? field, T made)
        where T : class => Interlocked.CompareExchange(ref field, made, null) ?? made;

    // SRM reports some damage (an impossible offset, a negative size) with the exceptions of a programming error.
    private static BadImageFormatException? AsBadImage(Exception fault, string path) => fault switch
    {
        BadImageFormatException bad => bad,
        InvalidOperationException or ArgumentException or OverflowException or IndexOutOfRangeException =>
            new BadImageFormatException($"The file is no .NET assembly: {fault.Message}", path, fault),
        _ => null,
    };
}
