namespace Modules.Verifier.Native;

/// <summary>Where the runtime looks for a native library, for any operating system: beside the assemblies and under <c>runtimes/RID/native</c>.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/core/dependency-loading/loading-unmanaged</remarks>
internal static class NativeFiles
{
    private static readonly string[] Extensions = [".so", ".dylib", ".dll"];

    // What every installation of an operating system has, or the runtime provides itself. A name that is not here may still be installed: that is why its absence is no error.
    private static readonly HashSet<string> OfTheSystem = new(StringComparer.OrdinalIgnoreCase)
    {
        "__Internal", "QCall", "clr", "coreclr", "hostfxr", "hostpolicy", "mscoree", "mscordaccore",
        "c", "m", "dl", "pthread", "rt", "util", "resolv", "gcc_s", "stdc++", "System", "objc", "proc", "crypt", "crypto", "ssl", "z",
        "advapi32", "bcrypt", "cabinet", "comctl32", "comdlg32", "credui", "crypt32", "cryptui", "d3d11", "dbghelp", "dnsapi", "dwmapi", "dxgi", "gdi32", "gdiplus", "imagehlp", "imm32", "iphlpapi",
        "kernel32", "kernelbase", "mpr", "mscms", "msi", "msimg32", "msvcrt", "mswsock", "ncrypt", "netapi32", "normaliz", "ntdll", "ntdsapi", "odbc32", "ole32", "oleacc", "oleaut32", "opengl32", "perfos",
        "pdh", "powrprof", "propsys", "psapi", "rpcrt4", "rstrtmgr", "secur32", "setupapi", "shcore", "shell32", "shlwapi", "sspicli", "ucrtbase", "urlmon", "user32", "userenv", "uxtheme", "version", "wevtapi",
        "winhttp", "winmm", "winspool.drv", "wininet", "wintrust", "wldap32", "ws2_32", "wtsapi32", "xolehlp",
    };

    /// <summary>Whether the name is that of a library which needs not be deployed.</summary>
    public static bool IsOfTheSystem(string name)
    {
        if (name.Contains('/', StringComparison.Ordinal) || name.Contains('\\', StringComparison.Ordinal) || name.StartsWith("api-ms-win-", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var bare = Bare(name);
        return OfTheSystem.Contains(bare) || (bare.StartsWith("lib", StringComparison.Ordinal) && OfTheSystem.Contains(bare["lib".Length..]));
    }

    /// <summary>The files in some folders that the name may mean, ordered.</summary>
    public static IReadOnlyList<string> Find(IEnumerable<string> folders, string name)
    {
        var names = Names(name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. folders.SelectMany(Places)
                .SelectMany(folder => Directory.EnumerateFiles(folder).Where(file => names.Contains(Path.GetFileName(file))))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<string> Places(string folder)
    {
        var runtimes = Path.Combine(folder, "runtimes");
        var places = Directory.Exists(runtimes)
            ? Directory.EnumerateDirectories(runtimes).Select(rid => Path.Combine(rid, "native")).Where(Directory.Exists)
            : [];
        return Directory.Exists(folder) ? places.Prepend(folder) : [];
    }

    private static IEnumerable<string> Names(string name)
    {
        yield return name;
        yield return $"lib{name}";
        foreach (var extension in Extensions)
        {
            yield return $"{name}{extension}";
            yield return $"lib{name}{extension}";
            yield return $"{Bare(name)}{extension}";
            yield return $"lib{Bare(name)}{extension}";
        }
    }

    // "libfoo.so.1" and "foo.dll" without what follows the name.
    private static string Bare(string name)
    {
        foreach (var extension in Extensions)
        {
            var end = name.IndexOf(extension, StringComparison.OrdinalIgnoreCase);
            if (end > 0 && (end + extension.Length == name.Length || name[end + extension.Length] == '.'))
            {
                return name[..end];
            }
        }

        return name;
    }
}
