using System.Diagnostics;
using System.Reflection.Emit;

namespace Modules.Binder.Sites;

/// <summary>
/// Runs batches of one kind against instances of one class. When they have taken as long as compiling does, a DynamicMethod is made that hands the batch an instance of the exact class: the
/// compiler takes the batch in, knows the class, and takes the module's method in too. That is the way to inlined calls where there is no profile to guess by, as for every unloadable module.
/// </summary>
/// <typeparam name="TRole">The role of the site.</typeparam>
/// <typeparam name="TBatch">The batch.</typeparam>
internal sealed class BatchLoop<TRole, TBatch>
    where TRole : class
    where TBatch : struct, IModuleBatch<TRole>
{
    private readonly Type _module;
    private readonly long _patience;
    private Body? _compiled;
    private long _spent;

    /// <param name="module">The exact class of the instances.</param>
    /// <param name="patience">How long batches may run before the loop is compiled.</param>
    public BatchLoop(Type module, TimeSpan patience)
    {
        _module = module;

        // Calls to a class that can be derived from stay virtual however they are compiled.
        _patience = module.IsSealed ? (long)(patience.TotalSeconds * Stopwatch.Frequency) : long.MaxValue;
    }

    private delegate void Body(TRole instance, ref TBatch batch);

    public bool IsCompiled => _compiled is not null;

    public void Run(TRole instance, ref TBatch batch)
    {
        if (_compiled is { } compiled)
        {
            compiled(instance, ref batch);
            return;
        }

        var begun = Stopwatch.GetTimestamp();
        batch.Run(instance);
        if (Interlocked.Add(ref _spent, Stopwatch.GetTimestamp() - begun) >= _patience)
        {
            // Two threads may both compile: either result will do.
            Volatile.Write(ref _compiled, Compile());
        }
    }

    private Body Compile()
    {
        // Owned by the module, so that it lives and goes with the module's context.
        var method = new DynamicMethod($"Run {typeof(TBatch).Name}", typeof(void), [typeof(TRole), typeof(TBatch).MakeByRefType()], _module.Module, skipVisibility: true);
        var il = method.GetILGenerator();
        var exact = il.DeclareLocal(_module);

        // var exact = (Module)instance;
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Castclass, _module);
        il.Emit(OpCodes.Stloc, exact);

        // batch.Run(exact);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Ldloc, exact);
        il.Emit(OpCodes.Constrained, typeof(TBatch));
        il.Emit(OpCodes.Callvirt, typeof(IModuleBatch<TRole>).GetMethod(nameof(IModuleBatch<>.Run))!);
        il.Emit(OpCodes.Ret);
        return method.CreateDelegate<Body>();
    }
}
