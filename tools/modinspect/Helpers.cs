namespace Modules.Inspect;

/// <summary>
/// The threads beside the main one: one for each further processor, and no more than there are parts to do. The pool of the runtime, which watches over itself and over what it is given,
/// takes longer to start than a small library takes to verify. What no thread has begun is done by whoever waits for it.
/// </summary>
internal sealed class Helpers : TaskScheduler
{
    private const int Most = 3;

    // The lock of what stands below.
    private readonly Queue<Task> _waiting = new();
    private int _threads;
    private int _idle;

    public override int MaximumConcurrencyLevel { get; } = Math.Clamp(Environment.ProcessorCount - 1, 1, Most);

    /// <summary>Does work on this thread, with helpers at hand as the current scheduler.</summary>
    public static int Run(Func<int> work)
    {
        var whole = new Task<int>(work);
        whole.RunSynchronously(new Helpers());
        return whole.GetAwaiter().GetResult();
    }

    protected override void QueueTask(Task task)
    {
        lock (_waiting)
        {
            _waiting.Enqueue(task);
            if (_idle > 0)
            {
                Monitor.Pulse(_waiting);
                return;
            }

            if (_threads == MaximumConcurrencyLevel)
            {
                return;
            }

            _threads++;
        }

        // In the background, so that the process ends with the main thread.
        new Thread(Help) { IsBackground = true }.UnsafeStart();
    }

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => TryExecuteTask(task);

    protected override IEnumerable<Task> GetScheduledTasks()
    {
        lock (_waiting)
        {
            return [.. _waiting];
        }
    }

    // A task that somebody else has done meanwhile is passed over.
    private void Help()
    {
        while (true)
        {
            TryExecuteTask(Next());
        }
    }

    private Task Next()
    {
        lock (_waiting)
        {
            while (_waiting.Count == 0)
            {
                _idle++;
                Monitor.Wait(_waiting);
                _idle--;
            }

            return _waiting.Dequeue();
        }
    }
}
