namespace Modules.Verifier;

/// <summary>Work that another thread may do meanwhile: one of the pool, unless whoever calls has threads of its own for it.</summary>
internal static class Beside
{
    public static Task<T> Start<T>(Func<T> work, TaskScheduler? scheduler, CancellationToken cancellationToken = default) =>
        Task.Factory.StartNew(work, cancellationToken, TaskCreationOptions.DenyChildAttach, scheduler ?? TaskScheduler.Default);
}
