namespace Modules.Verifier.Tests.Manifests;

/// <summary>A host "calc" with libraries compiled against it, on disk.</summary>
public sealed class CalcFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public TemporaryFolder Folder => _folder;

    /// <summary>Compiles a host and reads it.</summary>
    public HostSurface Host(string version, string? since = "1.0.0", string members = "")
    {
        var folder = _folder.Folder($"host-{version}-{since}-{members.Length}");
        CalculatorHost.Build(folder, version, since, members);
        return HostSurface.FromDirectory(folder);
    }

    /// <summary>Compiles a library against a host of a version.</summary>
    public string Library(string body, string hostVersion = "1.2.0", string declaration = ", Compatibility = LibraryCompatibility.RoleTable", string name = "Lib")
    {
        var contracts = CalculatorHost.Build(_folder.Folder($"contracts-{hostVersion}"), hostVersion);
        return CalculatorHost.BuildLibrary(_folder.Folder(Guid.NewGuid().ToString("n")), name, contracts, body, declaration);
    }

    public void Dispose() => _folder.Dispose();
}
