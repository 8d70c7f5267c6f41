namespace Modules.Inspect;

/// <summary>The command line, or a file that it names, is wrong: one line, and exit code 2.</summary>
internal sealed class UsageException(string message) : Exception(message);
