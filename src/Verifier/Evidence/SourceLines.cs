using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Evidence;

/// <summary>Finds the source line of an instruction, from the portable PDB beside an assembly or embedded in it. Opened when first asked for.</summary>
internal sealed class SourceLines : IDisposable
{
    private readonly Dictionary<BoundAssembly, MetadataReaderProvider?> _symbols = [];

    /// <summary>File and line of the instruction at an offset (or the first of the method); null when there are no symbols for it.</summary>
    public (string File, int Line)? Find(MethodSymbol method, int? ilOffset)
    {
        if (!_symbols.TryGetValue(method.Assembly, out var provider))
        {
            provider = Open(method.Assembly.Image);
            _symbols.Add(method.Assembly, provider);
        }

        if (provider is null)
        {
            return null;
        }

        try
        {
            var reader = provider.GetMetadataReader();
            (string, int)? found = null;
            foreach (var point in reader.GetMethodDebugInformation(MetadataTokens.MethodDebugInformationHandle(method.Row)).GetSequencePoints())
            {
                if (point.IsHidden)
                {
                    continue;
                }

                if (found is not null && point.Offset > (ilOffset ?? 0))
                {
                    break;
                }

                found = (reader.GetString(reader.GetDocument(point.Document).Name), point.StartLine);
            }

            return found;
        }
        catch (BadImageFormatException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        foreach (var provider in _symbols.Values)
        {
            provider?.Dispose();
        }
    }

    private static MetadataReaderProvider? Open(AssemblyImage image)
    {
        try
        {
            var entries = image.Pe.ReadDebugDirectory();
            var embedded = First(entries, DebugDirectoryEntryType.EmbeddedPortablePdb);
            if (embedded.Type == DebugDirectoryEntryType.EmbeddedPortablePdb)
            {
                return image.Pe.ReadEmbeddedPortablePdbDebugDirectoryData(embedded);
            }

            var beside = Path.ChangeExtension(image.Path, ".pdb");
            if (!File.Exists(beside))
            {
                return null;
            }

            var provider = MetadataReaderProvider.FromPortablePdbImage(ImmutableArray.Create(File.ReadAllBytes(beside)));
            if (IsOf(image, entries, provider.GetMetadataReader()))
            {
                return provider;
            }

            provider.Dispose();
            return null;
        }
        catch (Exception fault) when (fault is BadImageFormatException or IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            // A damaged, foreign or Windows PDB: places have no line then.
            return null;
        }
    }

    private static DebugDirectoryEntry First(ImmutableArray<DebugDirectoryEntry> entries, DebugDirectoryEntryType type)
    {
        for (var i = 0; i < entries.Length; i++)
        {
            if (entries[i].Type == type)
            {
                return entries[i];
            }
        }

        return default;
    }

    // A PDB of another build would name wrong lines.
    private static bool IsOf(AssemblyImage image, ImmutableArray<DebugDirectoryEntry> entries, MetadataReader symbols)
    {
        var entry = First(entries, DebugDirectoryEntryType.CodeView);
        return entry.Type == DebugDirectoryEntryType.CodeView
            && symbols.DebugMetadataHeader is { } header
            && new BlobContentId(image.Pe.ReadCodeViewDebugDirectoryData(entry).Guid, entry.Stamp) == new BlobContentId(header.Id);
    }
}
