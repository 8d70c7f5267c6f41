namespace Modules.Binder.Sites;

/// <summary>The batches that ran against one class, each with the loop that is compiled for it. Safe for concurrent use.</summary>
/// <typeparam name="TRole">The role of the site.</typeparam>
/// <param name="module">The exact class of the bound instance.</param>
/// <param name="patience">How long loops of a kind may run before one is compiled.</param>
internal sealed class BatchLoops<TRole>(Type module, TimeSpan patience)
    where TRole : class
{
    private readonly Lock _gate = new();

    // Replaced as a whole under _gate. Almost always one.
    private object[] _loops = [];

    public Type Module => module;

    /// <summary>Runs a batch, with the loop of its kind.</summary>
    public void Run<TBatch>(TRole instance, ref TBatch batch)
        where TBatch : struct, IModuleBatch<TRole> => Loop<TBatch>().Run(instance, ref batch);

    public BatchLoop<TRole, TBatch> Loop<TBatch>()
        where TBatch : struct, IModuleBatch<TRole>
    {
        foreach (var known in Volatile.Read(ref _loops))
        {
            if (known is BatchLoop<TRole, TBatch> loop)
            {
                return loop;
            }
        }

        lock (_gate)
        {
            var loop = _loops.OfType<BatchLoop<TRole, TBatch>>().FirstOrDefault();
            if (loop is null)
            {
                loop = new BatchLoop<TRole, TBatch>(module, patience);
                Volatile.Write(ref _loops, [.. _loops, loop]);
            }

            return loop;
        }
    }
}
