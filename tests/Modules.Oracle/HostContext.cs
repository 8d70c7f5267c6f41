using System.Reflection;
using System.Runtime.Loader;

namespace Modules.Oracle;

/// <summary>Where the host's assemblies live: a context of its own, so that one process can be asked about many hosts; or the default context, which alone checks versions.</summary>
internal sealed class HostContext(string folder) : AssemblyLoadContext("host")
{
    /// <summary>The context of the host in a folder.</summary>
    /// <param name="folder">The host's assemblies.</param>
    /// <param name="isApplication">Whether they are loaded as an application's own are: at once, into the default context.</param>
    public static AssemblyLoadContext Of(string folder, bool isApplication)
    {
        if (!isApplication)
        {
            return new HostContext(folder);
        }

        foreach (var file in Directory.EnumerateFiles(folder, "*.dll").Order(StringComparer.Ordinal))
        {
            Default.LoadFromAssemblyPath(file);
        }

        return Default;
    }

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var file = Path.Combine(folder, $"{assemblyName.Name}.dll");
        return File.Exists(file) ? LoadFromAssemblyPath(file) : null;
    }
}
