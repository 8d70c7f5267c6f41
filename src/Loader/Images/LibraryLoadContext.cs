using System.Reflection;
using System.Runtime.Loader;
using Modules.Verifier;

namespace Modules.Loader.Images;

/// <summary>The context of one library: it executes the plan that the verifier resolved against, and nothing else.</summary>
internal sealed class LibraryLoadContext : AssemblyLoadContext
{
    private readonly LoadPlan _plan;
    private readonly AssemblyLoadContext _host;
    private readonly NativeLibraries _natives;

    // Files that must stay open, and copies that must stay in place, as long as the context lives.
    private readonly List<IDisposable> _held = [];

    public LibraryLoadContext(LoadPlan plan, LoadOptions options)
        : base(plan.Assemblies[0].Name, options.Unloadable)
    {
        _plan = plan;
        _host = options.HostContext;
        _natives = new NativeLibraries(plan.Folder);
    }

    /// <summary>Loads verified bytes, and compares what the runtime made of them.</summary>
    public Assembly Load(LibraryImage image, string name)
    {
        var assembly = VerifiedBytes.Load(this, image, name, _held);
        return assembly.ManifestModule.ModuleVersionId == image.Mvid
            ? assembly
            : throw new ImageDiffersException($"verified was module version id {image.Mvid}, loaded was {assembly.ManifestModule.ModuleVersionId}.");
    }

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.CultureName is { Length: > 0 } culture)
        {
            return Satellite(assemblyName.Name!, culture);
        }

        if (!_plan.TryFind(assemblyName.Name!, out var planned))
        {
            return null;
        }

        return planned switch
        {
            { Image: { } image } => Load(image, planned.Name),

            // By simple name, so that a version lower than asked is no failure when every member binds: the verifier proved that.
            { Origin: AssemblyOrigin.Shared or AssemblyOrigin.Host or AssemblyOrigin.Framework } => _host.LoadFromAssemblyName(new AssemblyName(planned.Name)),
            _ => null,
        };
    }

    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        _natives.Find(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : 0;

    private Assembly? Satellite(string name, string culture)
    {
        // Resources hold no code, so that there is nothing to verify; they are read whole, so that no file is locked.
        var file = Path.Combine(_plan.Folder, culture, $"{name}.dll");
        return File.Exists(file) ? LoadFromStream(new MemoryStream(File.ReadAllBytes(file), writable: false)) : null;
    }
}
