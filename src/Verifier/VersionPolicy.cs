namespace Modules.Verifier;

/// <summary>Which library versions a host admits.</summary>
public enum VersionPolicy
{
    /// <summary>What library and role table declare: the exact version, or role &lt;= library &lt;= host where compatibility is declared. The default.</summary>
    Declared = 0,

    /// <summary>Any library whose binding is proved; the version window is reported as information only.</summary>
    Proven = 1,
}
