using Bench;
using Modules.Loader;
using Modules.Verifier;

namespace Modules.Benchmarks.Subjects;

/// <summary>This process as a host of modules.</summary>
internal sealed class RunningHost : IDisposable
{
    public HostSurface Surface { get; } = HostSurface.FromRunningProcess();

    public VerifiedLibrary Verify(string path) => new LibraryVerifier(Surface).Verify(path).ThrowIfRejected();

    public LoadedLibrary Load(string path, bool unloadable = false) => ModuleLoader.Load(Verify(path), new LoadOptions { Unloadable = unloadable });

    /// <summary>Verifies until the verifier's own code is compiled as it will stay, which takes the runtime some 300 verifications and pauses between them.</summary>
    public void Warm(string path)
    {
        for (var warmup = 0; warmup < 24; warmup++)
        {
            for (var run = 0; run < 20; run++)
            {
                Verify(path);
            }

            Thread.Sleep(200);
        }
    }

    public void Dispose() => Surface.Dispose();

    /// <summary>The services that modules ask for.</summary>
    public sealed class Services : IServiceProvider, IClock, ILog
    {
        public long Now => 12;

        public object GetService(Type serviceType) => this;

        public void Write(string line)
        {
        }
    }
}
