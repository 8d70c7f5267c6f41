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
    /// <param name="beside">What a helper does at once, before there is anything else for it.</param>
    /// <param name="work">The work.</param>
    public static int Run(Action beside, Func<int> work)
    {
        var helpers = new Helpers();
        helpers.Begin(beside);
        var whole = new Task<int>(work);
        whole.RunSynchronously(helpers);
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

        Start(Help);
    }

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => TryExecuteTask(task);

    protected override IEnumerable<Task> GetScheduledTasks()
    {
        lock (_waiting)
        {
            return [.. _waiting];
        }
    }

    // Before any task is made: what tasks need takes as long to start as what is done here.
    private void Begin(Action work)
    {
        _threads = 1;
        Start(() =>
        {
            try
            {
                work();
            }
            catch (Exception)
            {
                // Whoever needs what was to be made ready meets the same again, and tells it.
            }

            Help();
        });
    }

    // In the background, so that the process ends with the main thread.
    private static void Start(ThreadStart work) => new Thread(work) { IsBackground = true }.UnsafeStart();

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
