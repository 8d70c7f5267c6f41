using System.Globalization;

namespace Modules.Inspect.Inspection;

/// <summary>A bar on a terminal for work that takes longer than one likes to wait; nothing elsewhere. Safe for concurrent use.</summary>
internal sealed class ProgressLine : IDisposable
{
    private const int Cells = 24;

    private static readonly TimeSpan Pace = new(0, 0, 0, 0, milliseconds: 100);

    private readonly Lazy<TextWriter?> _terminal;
    private readonly TimeSpan _patience;
    private readonly Lock _writing = new();
    private Timer? _timer;
    private int _total;
    private int _done;
    private bool _isShown;
    private bool _isOver;

    /// <param name="terminal">Finds where to draw, or null for nowhere; asked once.</param>
    /// <param name="patience">How long the work may take unseen.</param>
    public ProgressLine(Func<TextWriter?> terminal, TimeSpan patience)
    {
        _terminal = new Lazy<TextWriter?>(terminal);
        _patience = patience;
    }

    /// <param name="total">Number of steps.</param>
    public void Start(int total)
    {
        _total = total;
        if (total > 1 && _terminal.Value is not null)
        {
            _timer = new Timer(_ => Draw(), null, _patience, Pace);
        }
    }

    /// <summary>A step is done.</summary>
    public void Advance() => Interlocked.Increment(ref _done);

    /// <summary>Wipes the line.</summary>
    public void Dispose()
    {
        _timer?.Dispose();
        lock (_writing)
        {
            _isOver = true;
            if (_isShown)
            {
                _terminal.Value!.Write("\r\e[K");
                _terminal.Value!.Flush();
            }
        }
    }

    private void Draw()
    {
        lock (_writing)
        {
            if (_isOver)
            {
                return;
            }

            var done = Volatile.Read(ref _done);
            var filled = (int)((long)done * Cells / _total);
            _isShown = true;
            _terminal.Value!.Write(string.Create(CultureInfo.InvariantCulture, $"\r\e[K[{new string('#', filled)}{new string('.', Cells - filled)}] {done} of {_total} verified"));
            _terminal.Value!.Flush();
        }
    }
}
