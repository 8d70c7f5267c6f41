using System.Collections.Immutable;

namespace Modules.Verifier;

/// <summary>What a newer host does to libraries that were compiled against an older one: one cause, by the rules that judge libraries. Immutable.</summary>
public sealed record ContractChange
{
    internal ContractChange(Rule rule, string symbol, string message)
    {
        Rule = rule;
        Symbol = symbol;
        Message = message;
    }

    /// <summary>The rule that a library breaks which does what was possible with the older host.</summary>
    public Rule Rule { get; }

    /// <summary>How bad it is for such a library, at worst.</summary>
    public FindingLevel Level { get; internal init; }

    /// <summary>When the runtime notices.</summary>
    public FailureStage Stage { get; internal init; }

    /// <summary>Full name of the exception that the runtime throws, or null where it throws none.</summary>
    public string? Exception { get; internal init; }

    /// <summary>The thing of the older host that is missing or changed, or the member of the newer host that a library leaves open.</summary>
    public string Symbol { get; }

    /// <summary>What is wrong, and for whom.</summary>
    public string Message { get; }

    /// <summary>From which sides a library meets it.</summary>
    public ContractSides Sides { get; internal init; }

    /// <summary>What the newer host has instead, best first; may be empty.</summary>
    public ImmutableArray<string> Candidates { get; internal init; } = [];

    /// <summary>Names of the roles whose modules may meet it; ordered. Empty when it lies beside what roles expose.</summary>
    public ImmutableArray<string> Roles { get; internal init; } = [];

    /// <summary>Types of the services through which modules may meet it; ordered.</summary>
    public ImmutableArray<string> Services { get; internal init; } = [];

    /// <summary>Whether a library that meets it does not run: <see cref="FindingLevel.FailsCall"/> or worse.</summary>
    public bool IsBreaking => Level >= FindingLevel.FailsCall;

    /// <summary>The rule and the message.</summary>
    public override string ToString() => $"{Rule.Id} {Rule.Alias}: {Message}";
}
