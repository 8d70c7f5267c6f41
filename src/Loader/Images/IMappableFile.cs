namespace Modules.Loader.Images;

/// <summary>A file with verified bytes under a path that never served anything else. Disposing lets it go.</summary>
internal interface IMappableFile : IDisposable
{
    /// <summary>The path to load from.</summary>
    string Path { get; }
}
