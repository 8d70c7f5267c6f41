namespace Modules.Verifier.Roles;

/// <summary>Which way the values of a type go between host and module.</summary>
[Flags]
internal enum Flow
{
    None = 0,

    /// <summary>The host gives them: a module calls their members.</summary>
    Given = 1,

    /// <summary>The module gives them: it may derive from the type, or implement it.</summary>
    Taken = 2,

    Both = Given | Taken,
}
