using System.Reflection;
using System.Runtime.Loader;

namespace Modules.Oracle;

/// <summary>A context as the loader makes it: what lies beside the library is its own, except what the host has. What the default context holds is left to its own rules.</summary>
internal sealed class LibraryContext(AssemblyLoadContext host, string hostFolder, string libraryFolder) : AssemblyLoadContext("library")
{
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var file = Path.Combine(hostFolder, $"{assemblyName.Name}.dll");
        if (File.Exists(file))
        {
            return host == Default ? null : host.LoadFromAssemblyPath(file);
        }

        var own = Path.Combine(libraryFolder, $"{assemblyName.Name}.dll");
        return File.Exists(own) ? LoadFromAssemblyPath(own) : null;
    }

    protected override nint LoadUnmanagedDll(string unmanagedDllName)
    {
        foreach (var name in new[] { unmanagedDllName, $"lib{unmanagedDllName}.so" })
        {
            var own = Path.Combine(libraryFolder, name);
            if (File.Exists(own))
            {
                return LoadUnmanagedDllFromPath(own);
            }
        }

        return 0;
    }
}
