using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Modules.Verifier.Planning;

/// <summary>Says what a file is that is no .NET assembly.</summary>
internal static class ImageDefects
{
    public static string Describe(ReadOnlySpan<byte> bytes, BadImageFormatException fault)
    {
        if (bytes.IsEmpty)
        {
            return "empty";
        }

        if (IsElf(bytes))
        {
            return "a native library (ELF), not a .NET assembly";
        }

        if (IsMachO(bytes))
        {
            return "a native library (Mach-O), not a .NET assembly";
        }

        if (!bytes.StartsWith("MZ"u8))
        {
            return "not a .NET assembly: it does not begin as a PE image does";
        }

        try
        {
            using var reader = new PEReader([.. bytes]);
            return reader.PEHeaders.CorHeader is null ? "a native library (PE), not a .NET assembly"
                : IsModule(reader) ? "a module (netmodule), which is a part of an assembly and does not load alone"
                : $"a damaged .NET assembly: {fault.Message.TrimEnd('.')}";
        }
        catch (Exception damage) when (damage is BadImageFormatException or InvalidOperationException or ArgumentException or OverflowException)
        {
            return "a damaged or truncated .NET assembly";
        }
    }

    /// <summary>Whether a file that is no .NET assembly is a whole native library, by its headers alone.</summary>
    public static bool IsNative(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            Span<byte> start = stackalloc byte[4];
            var length = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
            if (IsElf(start[..length]) || IsMachO(start[..length]))
            {
                return true;
            }

            file.Position = 0;
            using var reader = new PEReader(file);
            return reader.PEHeaders.CorHeader is null;
        }
        catch (Exception damage) when (damage is BadImageFormatException or InvalidOperationException or ArgumentException or OverflowException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool IsModule(PEReader reader) => reader.HasMetadata && reader.GetMetadataReader() is { IsAssembly: false } metadata && metadata.GetTableRowCount(TableIndex.Module) == 1;

    private static bool IsElf(ReadOnlySpan<byte> bytes) => bytes.StartsWith("\u007FELF"u8);

    private static bool IsMachO(ReadOnlySpan<byte> bytes) => bytes is [0xCF or 0xCE, 0xFA, 0xED, 0xFE, ..] or [0xCA, 0xFE, 0xBA, 0xBE, ..];
}
