using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Modules.Verifier;

namespace Modules.Loader;

/// <summary>No instance of a module could be made: its constructor or factory threw, a service was not there, or another role was asked for. Other modules are unaffected.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Only the loader makes it, with a finding.")]
public sealed class ModuleActivationException : Exception
{
    internal ModuleActivationException(string module, Finding finding, Exception? inner)
        : base(finding.ToString(), inner)
    {
        Module = module;
        Findings = [finding];
    }

    /// <summary>Name of the module.</summary>
    public string Module { get; }

    /// <summary>What happened.</summary>
    public ImmutableArray<Finding> Findings { get; }

    internal static ModuleActivationException Of(Rule rule, string module, string message, Exception? inner = null) =>
        new(module, new Finding(rule, message) { Modules = [module], Exception = inner?.GetType().FullName }, inner);
}
