using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Planning;

/// <summary>Processor architectures of images (ECMA-335 II.25.2.2.1, II.25.3.3.1).</summary>
internal static class Architectures
{
    // ReadyToRun images for another operating system than Windows have its number mixed into the machine field.
    private static readonly ushort[] SystemMarks = [0, 0x7B79, 0x4644, 0xADC4, 0x1993, 0x1992];

    /// <summary><c>anycpu</c>, <c>x64</c>, <c>x86</c>, <c>arm64</c>, <c>arm</c>, or the machine's number.</summary>
    public static string Of(AssemblyImage image)
    {
        var machine = (ushort)image.Headers.Machine;
        var flags = image.Headers.Flags;
        if (machine == (ushort)Machine.I386)
        {
            return (flags & CorFlags.Requires32Bit) != 0 && (flags & CorFlags.Prefers32Bit) == 0 ? "x86" : "anycpu";
        }

        foreach (var mark in SystemMarks)
        {
            switch ((Machine)(machine ^ mark))
            {
                case Machine.Amd64:
                    return "x64";
                case Machine.Arm64:
                    return "arm64";
                case Machine.Arm or Machine.ArmThumb2:
                    return "arm";
                case Machine.I386:
                    return "x86";
            }
        }

        return $"0x{machine:x4}";
    }

    /// <summary>The architecture of the running process.</summary>
    public static string Current => RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();
}
