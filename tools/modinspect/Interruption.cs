using System.Runtime.InteropServices;

namespace Modules.Inspect;

/// <summary>Turns Ctrl+C and a request to end into a token. Before it listens, and after it is disposed of, a signal ends the process as it ends any other.</summary>
internal sealed class Interruption : IDisposable
{
    private static readonly TimeSpan Grace = new(0, 0, seconds: 1);

    private readonly CancellationTokenSource _cancellation = new();
    private readonly Lock _state = new();
    private PosixSignalRegistration? _interrupt;
    private PosixSignalRegistration? _terminate;
    private bool _isOver;

    /// <summary>Cancelled when a signal comes.</summary>
    public CancellationToken Token => _cancellation.Token;

    /// <summary>Begins to listen; may be done on any thread.</summary>
    public void Listen()
    {
        lock (_state)
        {
            if (!_isOver)
            {
                _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
                _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
            }
        }
    }

    public void Dispose()
    {
        lock (_state)
        {
            _isOver = true;
            _interrupt?.Dispose();
            _terminate?.Dispose();
        }

        _cancellation.Dispose();
    }

    // What hangs in the file system does not see the token: after a second the process ends all the same.
    private void Cancel(PosixSignalContext signal)
    {
        signal.Cancel = true;
        _ = Task.Delay(Grace).ContinueWith(_ => Environment.Exit(ExitCode.Cancelled), TaskScheduler.Default);
        _cancellation.Cancel();
    }
}
