using System.Collections.Immutable;

namespace Modules.Binder;

/// <summary>A selection as it was read: the selection, or what is wrong with the text. Immutable.</summary>
public sealed class SelectionReading
{
    private readonly ModuleSelection? _selection;

    internal SelectionReading(ModuleSelection selection)
    {
        _selection = selection;
        Errors = [];
    }

    internal SelectionReading(params ImmutableArray<string> errors)
    {
        Errors = errors;
    }

    /// <summary>What is wrong, each with its place; empty when nothing is.</summary>
    public ImmutableArray<string> Errors { get; }

    /// <summary>Whether the text is a selection.</summary>
    public bool IsValid => _selection is not null;

    /// <summary>The one bridge from readings to exceptions.</summary>
    /// <returns>The selection.</returns>
    /// <exception cref="FormatException">The text is no selection; the message has all errors.</exception>
    public ModuleSelection ThrowIfInvalid() =>
        _selection ?? throw new FormatException($"The selection is not valid; nothing was loaded.\n  {string.Join("\n  ", Errors)}");
}
