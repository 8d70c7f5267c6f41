namespace Modules.Verifier;

/// <summary>The answer for one library, or one module, against one host.</summary>
public enum VerdictKind
{
    /// <summary>Everything that was judged binds.</summary>
    Compatible = 0,

    /// <summary>At least one finding at <see cref="FindingLevel.FailsCall"/> or worse.</summary>
    Incompatible = 1,

    /// <summary>Something that is needed for the proof is missing, so that no answer can be given. Never a pass.</summary>
    Unverifiable = 2,

    /// <summary>The file is no readable .NET library.</summary>
    Invalid = 3,
}
