using System.Reflection;
using System.Runtime.CompilerServices;

namespace Modules.Loader.Activation;

/// <summary>
/// Executes a plan without compiling anything: makes the object, then calls its constructor (or calls the factory method) through its entry point. The cheapest first instance there is, and
/// later ones for little more than <see cref="CompiledFactory"/> takes, with which it must agree.
/// </summary>
/// <remarks>
/// Every argument is an object reference (parameters and services are), so that one signature for each number of them fits every module. The runtime's own invokers compile a stub of their own
/// with the second call, and check what the plan has checked.
/// </remarks>
internal static unsafe class DirectFactory
{
    private const int MostArguments = 4;

    public static Func<TRole> For<TRole>(ActivationPlan plan)
        where TRole : class
    {
        var arguments = plan.FilledArguments();
        if (arguments.Length > MostArguments)
        {
            return ReflectionFactory.For<TRole>(plan);
        }

        var entry = plan.Creator.MethodHandle.GetFunctionPointer();
        return plan.Creator is ConstructorInfo
            ? new Constructor<TRole>(plan, entry, arguments).Create
            : new FactoryMethod<TRole>(plan, entry, arguments).Create;
    }

    private sealed class Constructor<TRole>(ActivationPlan plan, nint entry, object?[] arguments)
        where TRole : class
    {
        public TRole Create()
        {
            try
            {
                var instance = RuntimeHelpers.GetUninitializedObject(plan.InstanceType);
                switch (arguments)
                {
                    case []:
                        ((delegate*<object, void>)entry)(instance);
                        break;
                    case [var a]:
                        ((delegate*<object, object?, void>)entry)(instance, a);
                        break;
                    case [var a, var b]:
                        ((delegate*<object, object?, object?, void>)entry)(instance, a, b);
                        break;
                    case [var a, var b, var c]:
                        ((delegate*<object, object?, object?, object?, void>)entry)(instance, a, b, c);
                        break;
                    case [var a, var b, var c, var d]:
                        ((delegate*<object, object?, object?, object?, object?, void>)entry)(instance, a, b, c, d);
                        break;
                }

                // No cast: the factory has compared the types, once.
                return Unsafe.As<TRole>(instance);
            }
            catch (Exception fault)
            {
                throw ActivationFaults.Threw(plan, fault);
            }
        }
    }

    private sealed class FactoryMethod<TRole>(ActivationPlan plan, nint entry, object?[] arguments)
        where TRole : class
    {
        public TRole Create()
        {
            object? instance;
            try
            {
                instance = arguments switch
                {
                    [] => ((delegate*<object?>)entry)(),
                    [var a] => ((delegate*<object?, object?>)entry)(a),
                    [var a, var b] => ((delegate*<object?, object?, object?>)entry)(a, b),
                    [var a, var b, var c] => ((delegate*<object?, object?, object?, object?>)entry)(a, b, c),
                    [var a, var b, var c, var d] => ((delegate*<object?, object?, object?, object?, object?>)entry)(a, b, c, d),
                    _ => null,
                };
            }
            catch (Exception fault)
            {
                throw ActivationFaults.Threw(plan, fault);
            }

            return instance is null ? throw ActivationFaults.GaveNothing(plan) : Unsafe.As<TRole>(instance);
        }
    }
}
