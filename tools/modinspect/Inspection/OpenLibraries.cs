using System.Collections.Immutable;
using Modules.Verifier;

namespace Modules.Inspect.Inspection;

/// <summary>The libraries of an inspection, each read once for all hosts, when it is first asked for. Safe for concurrent use.</summary>
internal sealed class OpenLibraries : IDisposable
{
    private readonly Lazy<OpenLibrary>[] _libraries;
    private readonly Task _first;

    /// <param name="paths">The files, each once.</param>
    public OpenLibraries(ImmutableArray<string> paths)
    {
        _libraries = new Lazy<OpenLibrary>[paths.Length];
        for (var index = 0; index < paths.Length; index++)
        {
            var path = paths[index];
            _libraries[index] = new Lazy<OpenLibrary>(() => OpenLibrary.Open(path));
        }

        // Hosts are opened meanwhile: for one library and one host the two take as long as each other.
        _first = paths.IsEmpty ? Task.CompletedTask : Task.Factory.StartNew(() => { _ = _libraries[0].Value; }, CancellationToken.None, TaskCreationOptions.DenyChildAttach, TaskScheduler.Current);
    }

    public OpenLibrary this[int index] => _libraries[index].Value;

    public void Dispose()
    {
        _first.Wait();
        foreach (var library in _libraries)
        {
            if (library.IsValueCreated)
            {
                library.Value.Dispose();
            }
        }
    }
}
