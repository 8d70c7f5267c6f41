namespace Modules.Verifier;

/// <summary>From which sides a library meets a type of the contracts.</summary>
[Flags]
public enum ContractSides
{
    /// <summary>From none.</summary>
    None = 0,

    /// <summary>It calls the type's members, converts its values, or names it.</summary>
    Callers = 1,

    /// <summary>It derives from the type, or implements it.</summary>
    Implementers = 2,
}
