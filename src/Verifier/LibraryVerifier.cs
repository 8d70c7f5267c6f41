namespace Modules.Verifier;

/// <summary>Verifies libraries against one host, before anything of them is loaded. Safe for concurrent use.</summary>
public sealed class LibraryVerifier
{
    private readonly VerifierOptions _options;

    /// <summary>Makes a verifier for <paramref name="host"/>.</summary>
    /// <param name="host">The host; must outlive the verifier.</param>
    /// <param name="options">How to judge, or null for the defaults.</param>
    public LibraryVerifier(HostSurface host, VerifierOptions? options = null)
    {
        Host = host;
        _options = options ?? new VerifierOptions();
    }

    /// <summary>The host.</summary>
    public HostSurface Host { get; }

    /// <summary>Verifies all modules of a library.</summary>
    /// <param name="path">Path of the .dll. Any file, or none, gives a verdict: never an exception.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public Verdict Verify(string path, CancellationToken cancellationToken = default) => Verify(new LibraryRequest(path), cancellationToken);

    /// <summary>Verifies what is asked of a library.</summary>
    /// <param name="request">The library and its modules. Any file, or none, gives a verdict: never an exception.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public Verdict Verify(LibraryRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException(_options.ToString() + request);

    /// <summary>Verifies a whole selection: every library, and what stands between them. All findings are reported at once.</summary>
    /// <param name="requests">The libraries, in the order of the selection.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public SelectionVerdict VerifySelection(IReadOnlyList<LibraryRequest> requests, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();
}
