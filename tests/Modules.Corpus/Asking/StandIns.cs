using System.Reflection;

namespace Modules.Corpus.Asking;

/// <summary>
/// Closes generic types and methods over types that satisfy their constraints, so that what fails is the code's fault and not the stand-in's.
/// </summary>
internal sealed class StandIns
{
    private const int MostCombinations = 400;
    private const int MostCandidates = 12;

    private static readonly Type[] References = [typeof(object), typeof(string), typeof(Exception), typeof(List<string>), typeof(int[])];
    private static readonly Type[] Values = [typeof(int), typeof(DayOfWeek), typeof(Guid), typeof(double), typeof(DateTime), typeof(KeyValuePair<int, int>)];

    private readonly Dictionary<Type, Type?> _closed = [];
    private readonly Dictionary<Assembly, Type[]> _types = [];

    /// <summary>The type over stand-ins.</summary>
    /// <exception cref="UndecidedException">Nothing was found that satisfies the constraints.</exception>
    public Type Close(Type type)
    {
        var definition = type.GetGenericTypeDefinition();
        if (!_closed.TryGetValue(definition, out var closed))
        {
            closed = Combine(definition.GetGenericArguments(), definition.Assembly, [], arguments => definition.MakeGenericType(arguments));
            _closed.Add(definition, closed);
        }

        return closed ?? throw new UndecidedException();
    }

    /// <summary>The method over stand-ins.</summary>
    /// <exception cref="UndecidedException">Nothing was found that satisfies the constraints.</exception>
    public MethodInfo Close(MethodInfo method) =>
        Combine(method.GetGenericArguments(), method.Module.Assembly, method.DeclaringType?.GetGenericArguments() ?? [], method.MakeGenericMethod) ?? throw new UndecidedException();

    private T? Combine<T>(Type[] parameters, Assembly assembly, Type[] outer, Func<Type[], T> make)
        where T : class
    {
        Type[][] candidates;
        try
        {
            candidates = [.. parameters.Select(parameter => Candidates(parameter, assembly, outer))];
        }
        catch (Exception fault) when (fault is TypeLoadException or IOException or BadImageFormatException)
        {
            return null;
        }

        var indexes = new int[parameters.Length];
        for (var tries = 0; tries < MostCombinations; tries++)
        {
            try
            {
                return make([.. indexes.Select((index, position) => candidates[position][index])]);
            }
            catch (Exception fault) when (fault is ArgumentException or TypeLoadException or System.Security.VerificationException or IOException or NotSupportedException)
            {
                var digit = 0;
                while (digit < indexes.Length && ++indexes[digit] == candidates[digit].Length)
                {
                    indexes[digit++] = 0;
                }

                if (digit == indexes.Length)
                {
                    return null;
                }
            }
        }

        return null;
    }

    private Type[] Candidates(Type parameter, Assembly assembly, Type[] outer)
    {
        var constraints = parameter.GetGenericParameterConstraints();
        var isValue = (parameter.GenericParameterAttributes & GenericParameterAttributes.NotNullableValueTypeConstraint) != 0;
        var found = new List<Type>();
        foreach (var constraint in constraints)
        {
            if (constraint.IsGenericParameter && constraint.DeclaringMethod is null && constraint.GenericParameterPosition < outer.Length)
            {
                found.Add(outer[constraint.GenericParameterPosition]);
            }
            else if (!constraint.ContainsGenericParameters)
            {
                found.Add(constraint);
            }
        }

        found.AddRange(isValue ? Values : References.Concat(Values));
        if (constraints.Any(constraint => constraint != typeof(ValueType) && constraint != typeof(Enum) && !constraint.IsGenericParameter))
        {
            found.AddRange(Implementers(constraints, assembly, isValue).Take(MostCandidates));
        }

        return [.. found.Where(type => !isValue || type.IsValueType).Distinct()];
    }

    private IEnumerable<Type> Implementers(Type[] constraints, Assembly assembly, bool isValue)
    {
        var assemblies = constraints.Where(constraint => !constraint.IsGenericParameter).Select(constraint => constraint.Assembly).Append(assembly).Distinct().ToList();
        return assemblies
            .SelectMany(Types)
            .Where(type => type is { ContainsGenericParameters: false, IsAbstract: false } && (!isValue || type.IsValueType) && constraints.All(constraint => Satisfies(type, constraint)))
            .OrderBy(type => type.GetConstructor(Type.EmptyTypes) is null);
    }

    // A constraint over parameters (IComparable<T>) is compared by its definition; whether it really fits is for the CLR to say.
    private static bool Satisfies(Type type, Type constraint)
    {
        try
        {
            return constraint.IsGenericParameter
                || (!constraint.ContainsGenericParameters ? constraint.IsAssignableFrom(type) : Parents(type).Any(parent => parent.IsGenericType && parent.GetGenericTypeDefinition() == constraint.GetGenericTypeDefinition()));
        }
        catch (Exception fault) when (fault is TypeLoadException or IOException)
        {
            return false;
        }
    }

    private static IEnumerable<Type> Parents(Type type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            yield return current;
        }

        foreach (var implemented in type.GetInterfaces())
        {
            yield return implemented;
        }
    }

    private Type[] Types(Assembly assembly)
    {
        if (!_types.TryGetValue(assembly, out var types))
        {
            try
            {
                types = assembly.GetTypes();
            }
            catch (ReflectionTypeLoadException partly)
            {
                types = [.. partly.Types.OfType<Type>()];
            }

            _types.Add(assembly, types);
        }

        return types;
    }
}
