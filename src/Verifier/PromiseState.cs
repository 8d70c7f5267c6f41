namespace Modules.Verifier;

/// <summary>What became of a role or service since an older host.</summary>
public enum PromiseState
{
    /// <summary>No older host was compared.</summary>
    NotCompared = 0,

    /// <summary>Whatever library was compiled against the older host runs.</summary>
    Compatible,

    /// <summary>A library that was compiled against the older host may break.</summary>
    Broken,

    /// <summary>The older host does not have it.</summary>
    New,

    /// <summary>Only the older host has it: libraries that give or want it are refused.</summary>
    Gone,

    /// <summary>Something that the comparison needs is missing, so that nothing is known.</summary>
    NotDecided,
}
