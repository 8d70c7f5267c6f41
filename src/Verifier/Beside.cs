namespace Modules.Verifier;

/// <summary>Work that another thread may do meanwhile. It is given to the current scheduler: the pool, unless whoever calls has threads of its own for it.</summary>
internal static class Beside
{
    public static Task<T> Start<T>(Func<T> work, CancellationToken cancellationToken = default) =>
        Task.Factory.StartNew(work, cancellationToken, TaskCreationOptions.DenyChildAttach, TaskScheduler.Current);
}
