using System.Globalization;

namespace Modules.Corpus.Asking;

/// <summary>What the CLR threw at one question.</summary>
/// <param name="Kind">load, type, typeref, methodref, fieldref, jit, attribute, or died.</param>
/// <param name="Token">The metadata token that was asked about.</param>
/// <param name="Exception">Full name of the exception, or the exit code.</param>
/// <param name="Message">Its message.</param>
internal sealed record RuntimeFact(string Kind, int Token, string Exception, string Message);

/// <summary>What the CLR said of a library.</summary>
internal sealed class Answers
{
    private readonly HashSet<(string, int)> _undecided = [];

    public List<RuntimeFact> Facts { get; } = [];

    /// <summary>The methods in which the JIT planted a throw, because something may not be used; spelt <c>Namespace.Type/Nested::Method</c>.</summary>
    public HashSet<string> Refused { get; } = new(StringComparer.Ordinal);

    /// <summary>Number of questions that had an answer.</summary>
    public int Asked { get; private set; }

    public bool IsLoaded => !Facts.Exists(fact => fact.Kind == "load");

    public int UndecidedCount => _undecided.Count;

    /// <summary>Whether a question could not be asked, for want of stand-ins or because the method was not compiled.</summary>
    public bool IsUndecided(string kind, int token) => _undecided.Contains((kind, token));

    public Dictionary<int, RuntimeFact> Of(params string[] kinds) =>
        Facts.Where(fact => kinds.Contains(fact.Kind)).DistinctBy(fact => fact.Token).ToDictionary(fact => fact.Token);

    /// <summary>Reads the lines of one process.</summary>
    /// <returns>The question that ended it, or null when it came to its end.</returns>
    public string? Read(IEnumerable<string> lines, int exitCode)
    {
        string? last = null;
        var hasEnded = false;
        foreach (var parts in lines.Select(line => line.Split('\t')))
        {
            switch (parts[0])
            {
                case "ask":
                    last = $"{parts[1]}\t{parts[2]}";
                    Asked++;
                    break;
                case "undecided" or "notjitted":
                    _undecided.Add((parts[1], Token(parts[2])));
                    break;
                case "end":
                    hasEnded = true;
                    break;
                default:
                    Facts.Add(new RuntimeFact(parts[0], Token(parts[1]), parts[2], parts.ElementAtOrDefault(3) ?? string.Empty));
                    break;
            }
        }

        if (hasEnded || last is null)
        {
            return null;
        }

        var question = last.Split('\t');
        Facts.Add(new RuntimeFact(question[0], Token(question[1]), $"exit code {exitCode}", "The process died."));
        return last;
    }

    private static int Token(string text) => int.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
