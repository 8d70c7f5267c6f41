using System.Reflection;
using System.Reflection.Emit;

namespace Modules.Loader.Activation;

/// <summary>Compiles a plan into a DynamicMethod: <c>new</c> or a static call with its arguments, and nothing else on the way.</summary>
internal static class CompiledFactory
{
    private static readonly FieldInfo Arguments = typeof(FactoryState).GetField(nameof(FactoryState.Arguments))!;
    private static readonly MethodInfo Threw = typeof(FactoryState).GetMethod(nameof(FactoryState.Threw))!;
    private static readonly MethodInfo GaveNothing = typeof(FactoryState).GetMethod(nameof(FactoryState.GaveNothing))!;

    /// <summary>The compiled factory: a delegate closed over its state, which is the cheapest call there is.</summary>
    public static Func<TRole> For<TRole>(ActivationPlan plan)
        where TRole : class
    {
        // Owned by the library's module, so that it lives and goes with the library's context.
        var method = new DynamicMethod($"Create {plan.Module}", typeof(TRole), [typeof(FactoryState)], plan.Creator.Module, skipVisibility: true);
        Emit(method.GetILGenerator(), plan);
        return method.CreateDelegate<Func<TRole>>(new FactoryState(plan));
    }

    private static void Emit(ILGenerator il, ActivationPlan plan)
    {
        var instance = il.DeclareLocal(plan.InstanceType);

        // try { instance = new T((A)state.Arguments[0], ...); }
        il.BeginExceptionBlock();
        var parameters = plan.Creator.GetParameters();
        for (var i = 0; i < parameters.Length; i++)
        {
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldfld, Arguments);
            il.Emit(OpCodes.Ldc_I4, i);

            // No cast: the plan holds services of these very types, and IL of a DynamicMethod is not verified.
            il.Emit(OpCodes.Ldelem_Ref);
        }

        if (plan.Creator is ConstructorInfo constructor)
        {
            il.Emit(OpCodes.Newobj, constructor);
        }
        else
        {
            il.Emit(OpCodes.Call, (MethodInfo)plan.Creator);
        }

        il.Emit(OpCodes.Stloc, instance);

        // catch (Exception fault) { throw state.Threw(fault); }
        il.BeginCatchBlock(typeof(Exception));
        var fault = il.DeclareLocal(typeof(Exception));
        il.Emit(OpCodes.Stloc, fault);
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldloc, fault);
        il.Emit(OpCodes.Call, Threw);
        il.Emit(OpCodes.Throw);
        il.EndExceptionBlock();

        if (plan.Creator is MethodInfo)
        {
            // if (instance == null) throw state.GaveNothing();
            var given = il.DefineLabel();
            il.Emit(OpCodes.Ldloc, instance);
            il.Emit(OpCodes.Brtrue, given);
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Call, GaveNothing);
            il.Emit(OpCodes.Throw);
            il.MarkLabel(given);
        }

        // return instance;
        il.Emit(OpCodes.Ldloc, instance);
        il.Emit(OpCodes.Ret);
    }

    /// <summary>What a compiled factory is closed over.</summary>
    private sealed class FactoryState(ActivationPlan plan)
    {
        public readonly object?[] Arguments = plan.FilledArguments();

        public ModuleActivationException Threw(Exception fault) => ActivationFaults.Threw(plan, fault);

        public ModuleActivationException GaveNothing() => ActivationFaults.GaveNothing(plan);
    }
}
