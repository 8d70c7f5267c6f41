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

        if (bytes.StartsWith("\u007FELF"u8))
        {
            return "a native library (ELF), not a .NET assembly";
        }

        if (bytes is [0xCF or 0xCE, 0xFA, 0xED, 0xFE, ..] or [0xCA, 0xFE, 0xBA, 0xBE, ..])
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
            return reader.PEHeaders.CorHeader is null
                ? "a native library (PE), not a .NET assembly"
                : $"a damaged .NET assembly: {fault.Message.TrimEnd('.')}";
        }
        catch (Exception damage) when (damage is BadImageFormatException or InvalidOperationException or ArgumentException or OverflowException)
        {
            return "a damaged or truncated .NET assembly";
        }
    }
}
