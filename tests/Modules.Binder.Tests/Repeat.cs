namespace Modules.Binder.Tests;

/// <summary>Work that goes on while a test does something else.</summary>
internal static class Repeat
{
    /// <returns>How often the work was done: once at least.</returns>
    public static long Until(Action work, CancellationToken stop)
    {
        long rounds = 0;
        do
        {
            work();
            rounds++;
        }
        while (!stop.IsCancellationRequested);
        return rounds;
    }
}
