namespace Modules.Inspect;

/// <summary>Where the tool writes, and what the reader there can show. Immutable.</summary>
internal sealed record ToolConsole
{
    private static readonly string[] LinkingTerminals = ["WT_SESSION", "VTE_VERSION", "KONSOLE_VERSION", "KITTY_WINDOW_ID", "TERM_PROGRAM", "DOMTERM"];

    /// <summary>Reports.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Progress and problems.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether colours may be used on <see cref="Out"/>.</summary>
    public bool UseColor { get; init; }

    /// <summary>Whether <see cref="Out"/> makes OSC-8 links of texts.</summary>
    public bool UseLinks { get; init; }

    /// <summary>Columns of the terminal, or null when <see cref="Out"/> is none: then lines are as long as they are.</summary>
    public int? Width { get; init; }

    /// <summary>Whether somebody watches <see cref="Error"/>.</summary>
    public bool ShowProgress { get; init; }

    /// <summary>The console of this process.</summary>
    public static ToolConsole OfProcess()
    {
        var isTerminal = !Console.IsOutputRedirected;
        var isDumb = Variable("TERM") == "dumb";
        return new ToolConsole
        {
            // What is piped is UTF-8 wherever it runs, so that the same input gives the same bytes; a terminal knows its own encoding.
            Out = Started(isTerminal ? Console.Out : Utf8Writer(Console.OpenStandardOutput())),
            Error = Console.IsErrorRedirected ? Utf8Writer(Console.OpenStandardError()) : Console.Error,
            UseColor = isTerminal && !isDumb && Variable("NO_COLOR").Length == 0,
            UseLinks = isTerminal && !isDumb && Array.Exists(LinkingTerminals, name => Variable(name).Length > 0),
            Width = isTerminal && Console.WindowWidth > 0 ? Console.WindowWidth : null,
            ShowProgress = !Console.IsErrorRedirected && !isDumb,
        };
    }

    /// <summary>Reports a problem in one line.</summary>
    public void Complain(string problem)
    {
        Error.WriteLine($"modinspect: {Reports.Spelling.Visible(problem)}");
        Error.Flush();
    }

    // Nothing is written, but all that writing needs is made ready: that takes as long as to read a library, and is done beside it.
    private static TextWriter Started(TextWriter writer)
    {
        writer.Flush();
        (writer as StreamWriter)?.BaseStream.Write([]);
        return writer;
    }

    private static StreamWriter Utf8Writer(Stream stream) => new(stream) { AutoFlush = false, NewLine = "\n" };

    private static string Variable(string name) => Environment.GetEnvironmentVariable(name) ?? string.Empty;
}
