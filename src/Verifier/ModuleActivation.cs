using System.Collections.Immutable;

namespace Modules.Verifier;

/// <summary>How an instance of a module is made: pure data, read from metadata, from which the loader emits a factory.</summary>
/// <param name="Kind">A constructor, or a static factory method.</param>
/// <param name="MetadataToken">Token of that constructor or method in the library's metadata (MethodDef, 0x06......).</param>
/// <param name="Arguments">What its parameters get, in order.</param>
public sealed record ModuleActivation(ActivationKind Kind, int MetadataToken, ImmutableArray<ActivationArgument> Arguments);

/// <summary>What makes an instance.</summary>
public enum ActivationKind
{
    /// <summary>A public constructor of the module's class.</summary>
    Constructor = 0,

    /// <summary>A public static method that returns the role.</summary>
    FactoryMethod = 1,
}

/// <summary>What one parameter of a constructor or factory method gets.</summary>
/// <param name="Kind">The module's parameters, or a service of the host.</param>
/// <param name="Name">Name of the parameter.</param>
/// <param name="Type">Full name of the parameter's type; nested types with <c>/</c>.</param>
/// <param name="Assembly">Simple name of the assembly that the type is referenced in.</param>
public sealed record ActivationArgument(ArgumentKind Kind, string Name, string Type, string Assembly);

/// <summary>Where an argument comes from.</summary>
public enum ArgumentKind
{
    /// <summary>The <see cref="ModuleParameters"/> of the selection.</summary>
    Parameters = 0,

    /// <summary>A service that the host declares with <see cref="ModuleServiceAttribute"/>.</summary>
    Service = 1,
}
