using System.Collections.Immutable;
using Modules.Verifier.Manifests;
using Modules.Verifier.Resolution;

namespace Modules.Verifier.Checks.Manifest;

/// <summary>What the checks of a manifest judge: the manifest, what is asked of it, and the host. Immutable.</summary>
internal sealed record ManifestCase(ManifestReading Reading, LibraryRequest Request, HostSurface Host, VerifierOptions Options, ImmutableArray<ModuleCase> Modules)
{
    public LibraryManifest Manifest => Reading.Manifest;

    /// <summary>How messages name the library.</summary>
    public string Library => $"'{Request.Path}'";

    /// <summary>The case of a manifest: the modules that are asked for, each with the role that it gives.</summary>
    public static ManifestCase Of(ManifestReading reading, LibraryRequest request, HostSurface host, VerifierOptions options, BindingContext context)
    {
        var asked = request.Modules.IsEmpty
            ? reading.Shapes.Select(shape => (Shape: shape, Request: (ModuleRequest?)null))
            : request.Modules.SelectMany(module => reading.Shapes.Where(shape => shape.Module.Name == module.Name).Select(shape => (Shape: shape, Request: (ModuleRequest?)module)));
        return new ManifestCase(
            reading,
            request,
            host,
            options,
            [.. asked.Select(pair => new ModuleCase(pair.Shape, pair.Request, RoleOf(pair.Shape, host, context)))]);
    }

    // The nearest declared role among the bases, so that a host may have helper classes between a role and its modules.
    private static HostRole? RoleOf(ModuleShape shape, HostSurface host, BindingContext context)
    {
        if (shape.Module.RoleType is null || shape.RoleAssembly is null)
        {
            return null;
        }

        for (var type = TypeLookup.Find(context, shape.RoleAssembly, shape.Module.RoleType); type is not null; type = type.BaseType?.Type)
        {
            if (host.Roles.FirstOrDefault(role => role.Type == type.FullName && role.Assembly == type.Assembly.Name) is { } role)
            {
                return role;
            }
        }

        return null;
    }
}

/// <summary>A module under judgement.</summary>
/// <param name="Shape">What metadata tells of it.</param>
/// <param name="Request">What is asked of it, or null when all modules are asked for.</param>
/// <param name="Role">The role that it gives, or null.</param>
internal sealed record ModuleCase(ModuleShape Shape, ModuleRequest? Request, HostRole? Role)
{
    public ModuleManifest Module => Shape.Module;

    public string Name => Module.Name;
}
