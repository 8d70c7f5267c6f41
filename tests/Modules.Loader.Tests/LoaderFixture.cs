using System.Reflection;
using System.Runtime.Loader;
using Modules.Verifier;

namespace Modules.Loader.Tests;

/// <summary>A host "calc" whose contracts are loaded here, and libraries that are verified against it.</summary>
public sealed class LoaderFixture : IDisposable
{
    private readonly AssemblyLoadContext _context = new("calc host");
    private readonly HostSurface _host;

    public LoaderFixture()
    {
        var folder = Folder.Folder("host");
        Contracts = CalculatorHost.Build(folder, "1.2.0");
        Calculator = _context.LoadFromAssemblyPath(Contracts).GetType("Calc.Calculator", throwOnError: true)!;
        _host = HostSurface.FromDirectory(folder);
    }

    public TemporaryFolder Folder { get; } = new();

    public string Contracts { get; }

    public Type Calculator { get; }

    public string Build(string name, string body) => CalculatorHost.BuildLibrary(Folder.Folder(name), name, Contracts, body);

    public VerifiedLibrary Verify(string path) => new LibraryVerifier(_host).Verify(path).ThrowIfRejected();

    public LoadedLibrary Load(string path, bool unloadable = false) => ModuleLoader.Load(Verify(path), Options(unloadable));

    public LoadOptions Options(bool unloadable = false) => new() { Unloadable = unloadable, HostContext = _context };

    public int Compute(object module) => (int)Calculator.GetMethod("Compute")!.Invoke(module, ['A', 10L])!;

    public object Service() => DispatchProxy.Create(_context.LoadFromAssemblyName(new AssemblyName("Calc.Contracts")).GetType("Calc.IClock", throwOnError: true)!, typeof(Noon));

    public void Dispose()
    {
        _host.Dispose();
        Folder.Dispose();
    }

    public class Noon : DispatchProxy
    {
        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => 12L;
    }
}
