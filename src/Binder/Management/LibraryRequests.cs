using Modules.Verifier;

namespace Modules.Binder.Management;

/// <summary>Brings the requests of a selection together.</summary>
internal static class LibraryRequests
{
    /// <summary>One request a file: several requests for the same file ask for the modules of all of them, and for all modules if one of them does.</summary>
    public static IReadOnlyList<LibraryRequest> Merge(IEnumerable<LibraryRequest> requests) =>
    [
        .. requests
            .GroupBy(request => Path.GetFullPath(request.Path), StringComparer.Ordinal)
            .Select(same => same.Count() == 1
                ? same.First()
                : same.First() with
                {
                    Modules = same.Any(request => request.Modules.IsEmpty)
                        ? []
                        : [.. same.SelectMany(request => request.Modules).DistinctBy(module => (module.Name, module.Role, ParameterText.Of(module.Parameters)))],
                    PinnedHash = same.Select(request => request.PinnedHash).FirstOrDefault(hash => hash is not null),
                    AllowedSigners = [.. same.SelectMany(request => request.AllowedSigners).Distinct(StringComparer.OrdinalIgnoreCase)],
                }),
    ];
}
