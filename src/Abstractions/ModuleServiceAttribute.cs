using System;

namespace Modules;

/// <summary>Declares an interface or class of the contracts as a service that the host offers to modules' constructors.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, Inherited = false)]
public sealed class ModuleServiceAttribute : Attribute
{
}
