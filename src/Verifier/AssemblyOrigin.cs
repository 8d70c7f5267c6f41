namespace Modules.Verifier;

/// <summary>Where an assembly of a library's closure comes from.</summary>
public enum AssemblyOrigin
{
    /// <summary>The library itself.</summary>
    Library = 0,

    /// <summary>The contracts, or an assembly whose types their public signatures expose: always the host's copy.</summary>
    Shared = 1,

    /// <summary>Shipped beside the library and loaded into its own context.</summary>
    Private = 2,

    /// <summary>A shared framework of .NET.</summary>
    Framework = 3,

    /// <summary>Another assembly of the host.</summary>
    Host = 4,

    /// <summary>Nowhere.</summary>
    Missing = 5,
}
