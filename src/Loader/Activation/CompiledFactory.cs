using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace Modules.Loader.Activation;

/// <summary>Compiles a plan into a DynamicMethod: <c>new</c> or a static call with its arguments, and nothing else on the way.</summary>
internal static class CompiledFactory
{
    // The first arguments have fields of their own, which are a load nearer than the elements of an array.
    private static readonly FieldInfo[] First = [.. new[] { nameof(FactoryState.A), nameof(FactoryState.B), nameof(FactoryState.C) }.Select(name => typeof(FactoryState).GetField(name)!)];
    private static readonly FieldInfo Others = typeof(FactoryState).GetField(nameof(FactoryState.Others))!;
    private static readonly MethodInfo Threw = typeof(FactoryState).GetMethod(nameof(FactoryState.Threw))!;
    private static readonly MethodInfo GaveNothing = typeof(FactoryState).GetMethod(nameof(FactoryState.GaveNothing))!;

    /// <summary>The compiled factory: a delegate closed over its state, which is the cheapest call there is.</summary>
    public static Func<TRole> For<TRole>(ActivationPlan plan)
        where TRole : class
    {
        // Owned by the library's module, so that it lives and goes with the library's context.
        var method = new DynamicMethod($"Create {plan.Module}", typeof(TRole), [typeof(FactoryState)], plan.Creator.Module, skipVisibility: true);
        Emit(method.GetILGenerator(), plan);
        var state = new FactoryState(plan);
        RuntimeHelpers.PrepareDelegate(method.CreateDelegate<Func<TRole>>(state));

        // Made again, because a delegate that is older than the code reaches it through a stub.
        return method.CreateDelegate<Func<TRole>>(state);
    }

    private static void Emit(ILGenerator il, ActivationPlan plan)
    {
        var instance = il.DeclareLocal(plan.InstanceType);

        // try { instance = new T(state.A, state.B, ...); }
        il.BeginExceptionBlock();
        var parameters = plan.Creator.GetParameters();
        for (var i = 0; i < parameters.Length; i++)
        {
            // No cast: the plan holds services of these very types, and IL of a DynamicMethod is not verified.
            il.Emit(OpCodes.Ldarg_0);
            if (i < First.Length)
            {
                il.Emit(OpCodes.Ldfld, First[i]);
                continue;
            }

            il.Emit(OpCodes.Ldfld, Others);
            il.Emit(OpCodes.Ldc_I4, i - First.Length);
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
    private sealed class FactoryState
    {
        public readonly object? A;
        public readonly object? B;
        public readonly object? C;
        public readonly object?[] Others;

        private readonly ActivationPlan _plan;

        public FactoryState(ActivationPlan plan)
        {
            _plan = plan;
            var arguments = plan.FilledArguments();
            A = arguments.ElementAtOrDefault(0);
            B = arguments.ElementAtOrDefault(1);
            C = arguments.ElementAtOrDefault(2);
            Others = [.. arguments.Skip(First.Length)];
        }

        public ModuleActivationException Threw(Exception fault) => ActivationFaults.Threw(_plan, fault);

        public ModuleActivationException GaveNothing() => ActivationFaults.GaveNothing(_plan);
    }
}
