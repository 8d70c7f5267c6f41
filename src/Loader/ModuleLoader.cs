using Modules.Loader.Images;
using Modules.Verifier;

namespace Modules.Loader;

/// <summary>Loads verified libraries. Holds no state: every call makes a context of its own.</summary>
public static class ModuleLoader
{
    /// <summary>Loads exactly the bytes that were verified, into a context of their own. No code of the library runs yet.</summary>
    /// <param name="library">What the verifier accepted; nobody else can make one.</param>
    /// <param name="options">How to load, or null for the defaults.</param>
    /// <returns>The loaded library, which owns its context until it is unloaded.</returns>
    /// <exception cref="ModuleLoadException">The runtime refused what the verifier accepted (MOD9002), or loaded something else (MOD9001).</exception>
    public static LoadedLibrary Load(VerifiedLibrary library, LoadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(library);
        options ??= new LoadOptions();
        var context = new LibraryLoadContext(library.Plan, options);
        try
        {
            var assembly = context.Load(library.Image, library.Name);
            return new LoadedLibrary(library, assembly, context);
        }
        catch (Exception fault) when (fault is BadImageFormatException or IOException or FileLoadException or NotSupportedException)
        {
            if (options.Unloadable)
            {
                context.Unload();
            }

            if (fault is ImageDiffersException)
            {
                throw new ModuleLoadException(library, new Finding(Rules.ImageDiffers, $"What was loaded is not '{library.Image.Path}' as it was verified: {fault.Message} Nothing of it was run."), fault);
            }

            throw new ModuleLoadException(
                library,
                new Finding(
                    Rules.LoadFailed,
                    $"The runtime refused '{library.Image.Path}', which the verifier accepted: {fault.Message} That is a fault of the verifier; please report it with the file.")
                { Exception = fault.GetType().FullName },
                fault);
        }
    }
}
