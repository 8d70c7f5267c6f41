namespace Modules.Verifier;

/// <summary>How bad a finding is. A greater value is worse; everything from <see cref="FailsCall"/> on makes a library incompatible.</summary>
public enum FindingLevel
{
    /// <summary>Worth knowing; nothing fails.</summary>
    Info = 0,

    /// <summary>Only reflection, or code that nothing calls, gets there.</summary>
    Latent = 1,

    /// <summary>Runs, with another result than against the host that the library was compiled for.</summary>
    Changes = 2,

    /// <summary>A method throws when it is first called.</summary>
    FailsCall = 3,

    /// <summary>A wrong object is used, memory is damaged, or the process dies.</summary>
    Corrupts = 4,

    /// <summary>A type does not load.</summary>
    FailsType = 5,

    /// <summary>Nothing of the library works.</summary>
    FailsLoad = 6,
}
