using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace Modules.Loader.Images;

/// <summary>
/// An anonymous file in memory, sealed so that nobody can change it after it was written (Linux, memfd_create(2) and fcntl(2) F_ADD_SEALS).
/// </summary>
internal sealed partial class SealedMemoryFile : IMappableFile
{
    private const uint CloseOnExec = 1;
    private const uint AllowSealing = 2;
    private const int DuplicateFrom = 1030; // F_DUPFD_CLOEXEC
    private const int AddSeals = 1033; // F_ADD_SEALS
    private const int SealEverything = 1 | 2 | 4 | 8; // F_SEAL_SEAL, SHRINK, GROW, WRITE

    // Descriptors below this are left to everybody else; ours count upwards, so that a path is not used twice.
    private const int FirstDescriptor = 512;

    private readonly SafeFileHandle _handle;

    private SealedMemoryFile(SafeFileHandle handle)
    {
        _handle = handle;
        Path = $"/proc/self/fd/{handle.DangerousGetHandle()}";
    }

    public string Path { get; }

    /// <summary>Makes the file, or gives null where the system refuses it: then a private copy will do.</summary>
    [SupportedOSPlatform("linux")]
    public static SealedMemoryFile? TryCreate(string name, ReadOnlySpan<byte> bytes)
    {
        try
        {
            var made = memfd_create(name, CloseOnExec | AllowSealing);
            if (made < 0)
            {
                return null;
            }

            using var first = new SafeFileHandle(made, ownsHandle: true);
            RandomAccess.Write(first, bytes, 0);
            if (fcntl(made, AddSeals, SealEverything) < 0)
            {
                return null;
            }

            var unique = DescriptorNumbers.Duplicate(made);
            return unique < 0 ? null : new SealedMemoryFile(new SafeFileHandle(unique, ownsHandle: true));
        }
        catch (Exception fault) when (fault is IOException or EntryPointNotFoundException or DllNotFoundException)
        {
            return null;
        }
    }

    public void Dispose() => _handle.Dispose();

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int memfd_create(string name, uint flags);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int fcntl(int descriptor, int command, int argument);

    /// <summary>Descriptor numbers of this process, which count upwards as long as the system allows. A property of the process, like the descriptors themselves.</summary>
    private static class DescriptorNumbers
    {
        private static int _last = FirstDescriptor;

        public static int Duplicate(int descriptor)
        {
            var number = fcntl(descriptor, DuplicateFrom, Interlocked.Increment(ref _last));
            if (number < 0)
            {
                // The limit of open files is reached: begin again. What was loaded under the lowest numbers is long gone, and the module version id is compared after every load.
                Interlocked.Exchange(ref _last, FirstDescriptor);
                number = fcntl(descriptor, DuplicateFrom, FirstDescriptor);
            }

            return number;
        }
    }
}
