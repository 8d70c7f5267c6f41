namespace Modules.Verifier;

/// <summary>When the runtime notices.</summary>
public enum FailureStage
{
    /// <summary>When the library is loaded (or refused before that).</summary>
    Load = 0,

    /// <summary>When a type is loaded.</summary>
    Type = 1,

    /// <summary>When a method is compiled, which is when it is first called.</summary>
    Jit = 2,

    /// <summary>When an instruction runs.</summary>
    Call = 3,

    /// <summary>When attributes are read by reflection.</summary>
    Attribute = 4,

    /// <summary>Never: nothing is thrown.</summary>
    Silent = 5,
}
