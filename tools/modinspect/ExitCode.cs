namespace Modules.Inspect;

/// <summary>What the process ends with.</summary>
internal static class ExitCode
{
    /// <summary>Everything is compatible.</summary>
    public const int Compatible = 0;

    /// <summary>A finding at or above the level that was asked for.</summary>
    public const int Incompatible = 1;

    /// <summary>The command line, or a file that it names, is wrong.</summary>
    public const int Usage = 2;

    /// <summary>Something could not be verified, or nothing was examined.</summary>
    public const int NotVerified = 3;

    /// <summary>Ended by Ctrl-C, as shells have it.</summary>
    public const int Cancelled = 130;
}
