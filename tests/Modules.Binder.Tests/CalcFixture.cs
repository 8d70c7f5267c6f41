using Modules.Loader;
using Modules.Verifier;

namespace Modules.Binder.Tests;

/// <summary>A host "calc" 1.2.0 whose contracts are loaded in this test process, with libraries compiled against it or an older one.</summary>
public sealed class CalcFixture : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly System.Runtime.Loader.AssemblyLoadContext _context = new("calc host");

    public CalcFixture()
    {
        HostFolder = _folder.Folder("host");
        Contracts = CalculatorHost.Build(HostFolder, "1.2.0");
        OldContracts = CalculatorHost.Build(_folder.Folder("old-host"), "1.1.0");
        _context.LoadFromAssemblyPath(Contracts);
        Host = HostSurface.FromDirectory(HostFolder);
    }

    public HostSurface Host { get; }

    public string HostFolder { get; }

    public string Contracts { get; }

    public string OldContracts { get; }

    public TemporaryFolder Folder => _folder;

    /// <summary>The role's type as this process has it. The tests call modules by reflection, because the contracts are compiled in the run.</summary>
    public Type Calculator => _context.LoadFromAssemblyName(new System.Reflection.AssemblyName("Calc.Contracts")).GetType("Calc.Calculator", throwOnError: true)!;

    public ModuleManager NewManager(bool unloadable = false, IServiceProvider? services = null, VerifierOptions? verifier = null, TimeSpan? drainTimeout = null) => new(Host, new ModuleManagerOptions
    {
        Loading = new LoadOptions { Unloadable = unloadable, HostContext = _context },
        Services = services,
        Verifier = verifier ?? new VerifierOptions(),
        DrainTimeout = drainTimeout ?? TimeSpan.FromSeconds(30),
    });

    public string Library(string name, string body, bool old = false, string declaration = ", Compatibility = LibraryCompatibility.RoleTable") =>
        CalculatorHost.BuildLibrary(_folder.Folder(name), name, old ? OldContracts : Contracts, body, declaration);

    public void Dispose()
    {
        Host.Dispose();
        _folder.Dispose();
    }
}
