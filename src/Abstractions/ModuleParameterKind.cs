namespace Modules;

/// <summary>What text a parameter's value must be.</summary>
public enum ModuleParameterKind
{
    /// <summary>Any text. The default.</summary>
    Text = 0,

    /// <summary>A 64-bit signed integer in invariant notation.</summary>
    Integer = 1,

    /// <summary>A double-precision number in invariant notation.</summary>
    Number = 2,

    /// <summary><c>true</c> or <c>false</c>, in any case.</summary>
    Boolean = 3,

    /// <summary>A duration as <c>[d.]hh:mm:ss[.fffffff]</c>.</summary>
    Duration = 4,
}
