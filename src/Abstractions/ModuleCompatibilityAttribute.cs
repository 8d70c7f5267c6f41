using System;

namespace Modules;

/// <summary>
/// Marks the library's own compatibility check: a public static method that takes a <see cref="ModuleEnvironment"/> and returns a <see cref="bool"/>.
/// </summary>
/// <remarks>
/// The check runs after the library is loaded and before any of its modules is instantiated. It may only refuse: <see langword="false"/>
/// rejects the library whatever the host's own checks say. Declaring one also opens the role table, as <see cref="LibraryCompatibility.RoleTable"/> does.
/// </remarks>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class ModuleCompatibilityAttribute : Attribute
{
}
