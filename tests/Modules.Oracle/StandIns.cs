using System.Reflection;

namespace Modules.Oracle;

/// <summary>Type arguments for open types and methods, so that they can be compiled: object where the constraints allow it, or else a type that they name.</summary>
internal static class StandIns
{
    /// <summary>The closed type, or null when no stand-ins satisfy the constraints.</summary>
    public static Type? Close(Type type) => type.ContainsGenericParameters ? Close(type.GetGenericTypeDefinition().GetGenericArguments(), type.GetGenericTypeDefinition().MakeGenericType) : type;

    /// <summary>The closed method, or null when no stand-ins satisfy the constraints.</summary>
    public static MethodInfo? Close(MethodInfo method) => method.IsGenericMethodDefinition ? Close(method.GetGenericArguments(), method.MakeGenericMethod) : method;

    private static T? Close<T>(Type[] parameters, Func<Type[], T> make)
        where T : class
    {
        // Parameter by parameter for the common case that they do not depend on each other, with the simplest ones for the rest.
        Type[][] candidates = [.. parameters.Select(parameter => Candidates(parameter).ToArray())];
        for (var attempt = 0; attempt < candidates.Max(own => own.Length); attempt++)
        {
            try
            {
                return make([.. candidates.Select(own => own[Math.Min(attempt, own.Length - 1)])]);
            }
            catch (Exception fault) when (fault is ArgumentException or TypeLoadException or IOException or BadImageFormatException)
            {
                // A constraint that is not satisfied is the stand-in's fault.
            }
        }

        return null;
    }

    private static IEnumerable<Type> Candidates(Type parameter)
    {
        var attributes = parameter.GenericParameterAttributes;
        Type[] constraints;
        try
        {
            constraints = parameter.GetGenericParameterConstraints();
        }
        catch (Exception fault) when (fault is TypeLoadException or IOException or BadImageFormatException)
        {
            constraints = [];
        }

        if ((attributes & GenericParameterAttributes.NotNullableValueTypeConstraint) == 0)
        {
            yield return typeof(object);
        }

        yield return typeof(int);
        foreach (var constraint in constraints)
        {
            if (!constraint.ContainsGenericParameters)
            {
                yield return constraint;
                foreach (var type in Loaded(constraint.Assembly).Concat(Loaded(parameter.Module.Assembly)).Where(constraint.IsAssignableFrom))
                {
                    yield return type;
                }
            }
        }

        yield return typeof(string);
    }

    private static IEnumerable<Type> Loaded(Assembly assembly)
    {
        Type?[] types;
        try
        {
            types = assembly == typeof(object).Assembly ? [] : assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException partly)
        {
            types = partly.Types;
        }

        return types.OfType<Type>().Where(type => !type.IsAbstract && !type.ContainsGenericParameters);
    }
}
