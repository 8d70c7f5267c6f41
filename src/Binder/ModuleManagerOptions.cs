using Modules.Loader;
using Modules.Verifier;

namespace Modules.Binder;

/// <summary>How a <see cref="ModuleManager"/> works. Immutable.</summary>
public sealed record ModuleManagerOptions
{
    /// <summary>How libraries are judged.</summary>
    /// <value>The default is that of <see cref="VerifierOptions"/>: declared versions, and one rejected module rejects its library.</value>
    public VerifierOptions Verifier { get; init; } = new();

    /// <summary>How libraries are loaded.</summary>
    /// <value>The default is that of <see cref="LoadOptions"/>: for good.</value>
    public LoadOptions Loading { get; init; } = new();

    /// <summary>Where the services come from that modules' constructors ask for, or null when there are none.</summary>
    public IServiceProvider? Services { get; init; }

    /// <summary>How long <see cref="ModuleManager.Bind"/> waits for calls into the instance that it replaces.</summary>
    /// <value>The default is 10 seconds.</value>
    public TimeSpan DrainTimeout { get; init; } = TimeSpan.FromSeconds(10);
}
