namespace Modules;

/// <summary>Which host versions a module library declares itself compatible with.</summary>
public enum LibraryCompatibility
{
    /// <summary>Only the host version that the library was compiled against. The default.</summary>
    Exact = 0,

    /// <summary>
    /// Every host whose roles allow it: role version (<see cref="ModuleRoleAttribute.Since"/>) &lt;= library version &lt;= host version.
    /// </summary>
    RoleTable = 1,
}
