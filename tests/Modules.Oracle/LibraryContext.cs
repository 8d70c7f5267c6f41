using System.Reflection;
using System.Runtime.Loader;

namespace Modules.Oracle;

/// <summary>A context as the loader makes it: what lies beside the library is its own, except what the host has.</summary>
internal sealed class LibraryContext(string hostFolder, string libraryFolder) : AssemblyLoadContext("library")
{
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (File.Exists(Path.Combine(hostFolder, $"{assemblyName.Name}.dll")))
        {
            return Default.LoadFromAssemblyPath(Path.Combine(hostFolder, $"{assemblyName.Name}.dll"));
        }

        var own = Path.Combine(libraryFolder, $"{assemblyName.Name}.dll");
        return File.Exists(own) ? LoadFromAssemblyPath(own) : null;
    }
}
