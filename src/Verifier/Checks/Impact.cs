namespace Modules.Verifier.Checks;

/// <summary>What a cause does at one kind of place: how bad it is, when the runtime notices, and what it throws.</summary>
/// <param name="Level">How bad it is.</param>
/// <param name="Stage">When the runtime notices.</param>
/// <param name="Exception">Full name of the exception, or null where none is thrown.</param>
internal readonly record struct Impact(FindingLevel Level, FailureStage Stage, string? Exception)
{
    /// <summary>A type does not load.</summary>
    public static Impact FailsType(string? exception) => new(FindingLevel.FailsType, FailureStage.Type, exception);

    /// <summary>A method does not compile.</summary>
    public static Impact FailsJit(string? exception) => new(FindingLevel.FailsCall, FailureStage.Jit, exception);

    /// <summary>An instruction throws.</summary>
    public static Impact FailsCall(string? exception) => new(FindingLevel.FailsCall, FailureStage.Call, exception);

    /// <summary>Nothing is thrown, and something else happens than before.</summary>
    public static Impact Silent => new(FindingLevel.Changes, FailureStage.Silent, null);

    /// <summary>Only reflection over the element notices.</summary>
    public static Impact Latent(string? exception) => new(FindingLevel.Latent, FailureStage.Call, exception);

    /// <summary>Only reading attributes notices.</summary>
    public static Impact Attribute(string? exception) => new(FindingLevel.Latent, FailureStage.Attribute, exception);

    /// <summary>What the rule says where the place does not matter.</summary>
    public static Impact Of(Rule rule) => new(rule.Level, rule.Stage, rule.Exception);
}
