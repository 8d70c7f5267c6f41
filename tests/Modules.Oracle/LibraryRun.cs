using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace Modules.Oracle;

/// <summary>Loads a library, then every type, then compiles every method, then reflects over everything, then calls what the library offers to be called.</summary>
internal static class LibraryRun
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    public static void Record(string hostFolder, string library, string records, bool isApplication)
    {
        var recorder = new Recorder(records);
        var context = new LibraryContext(HostContext.Of(hostFolder, isApplication), hostFolder, Path.GetDirectoryName(library)!);
        Assembly? assembly = null;
        if (!recorder.Try("load", Path.GetFileNameWithoutExtension(library), () => assembly = context.LoadFromAssemblyPath(library)))
        {
            recorder.Fact("end", string.Empty, string.Empty);
            return;
        }

        var types = Types(assembly!, recorder);
        foreach (var type in types)
        {
            Compile(type, recorder);
        }

        recorder.Try("attribute", assembly!.GetName().Name!, () => assembly.GetCustomAttributes(inherit: false));
        foreach (var type in types)
        {
            Reflect(type, recorder);
        }

        recorder.Fact("calls", string.Empty, "begin");
        if (types.Find(type => type.FullName == "Calls") is { } calls)
        {
            foreach (var method in calls.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).OrderBy(method => method.Name, StringComparer.Ordinal))
            {
                recorder.Fact("calling", method.Name, string.Empty);
                recorder.Try("call", method.Name, () => recorder.Fact("result", method.Name, method.Invoke(null, null)?.ToString() ?? "null"));
            }
        }

        recorder.Fact("end", string.Empty, string.Empty);
    }

    // One token at a time: GetTypes tells the first failure only.
    private static List<Type> Types(Assembly assembly, Recorder recorder)
    {
        var types = new List<Type>();
        for (var token = 0x02000002; ; token++)
        {
            try
            {
                var type = assembly.ManifestModule.ResolveType(token);
                RuntimeHelpers.GetHashCode(type);
                _ = type.TypeHandle;
                types.Add(type);
            }
            catch (ArgumentOutOfRangeException)
            {
                return types;
            }
            catch (Exception fault)
            {
                recorder.Fact("type", $"0x{token:x8}", $"{fault.GetType().FullName}\t{fault.Message}");
            }
        }
    }

    private static void Compile(Type type, Recorder recorder)
    {
        if (type.IsInterface && !type.ContainsGenericParameters)
        {
            // Default implementations are compiled where they are called.
            return;
        }

        var concrete = type;
        if (type.ContainsGenericParameters)
        {
            try
            {
                concrete = type.GetGenericTypeDefinition().MakeGenericType([.. type.GetGenericArguments().Select(_ => typeof(object))]);
            }
            catch (ArgumentException)
            {
                // A constraint that object does not satisfy is the stand-in's fault.
                return;
            }
        }

        MethodBase[] methods = [];
        if (!recorder.Try("members", type.FullName ?? type.Name, () => methods = [.. concrete.GetMethods(All), .. concrete.GetConstructors(All)]))
        {
            return;
        }

        foreach (var method in methods.Where(HasCode))
        {
            var member = $"{type.FullName}::{method.Name}";
            var target = method;
            if (method is MethodInfo { IsGenericMethodDefinition: true } generic)
            {
                try
                {
                    target = generic.MakeGenericMethod([.. generic.GetGenericArguments().Select(_ => typeof(object))]);
                }
                catch (ArgumentException)
                {
                    continue;
                }
            }

            recorder.Try("jit", member, () =>
            {
                // PrepareMethod alone does nothing for some virtual methods.
                target.MethodHandle.GetFunctionPointer();
                if (concrete.IsGenericType)
                {
                    RuntimeHelpers.PrepareMethod(target.MethodHandle, [.. concrete.GetGenericArguments().Select(argument => argument.TypeHandle)]);
                }
                else
                {
                    RuntimeHelpers.PrepareMethod(target.MethodHandle);
                }
            });
        }
    }

    private static bool HasCode(MethodBase method) =>
        (method.Attributes & (MethodAttributes.Abstract | MethodAttributes.PinvokeImpl)) == 0
        && (method.GetMethodImplementationFlags() & MethodImplAttributes.CodeTypeMask) == MethodImplAttributes.IL;

    // What only reflection asks for: attributes, the types of fields, the types in signatures.
    private static void Reflect(Type type, Recorder recorder)
    {
        Attributes(type, type.FullName!);
        foreach (var member in type.GetMembers(All).Where(member => member is not Type))
        {
            var name = $"{type.FullName}::{member.Name}";
            Attributes(member, name);
            recorder.Try("reflect", name, () => _ = member switch
            {
                FieldInfo field => field.FieldType,
                MethodInfo method => method.ReturnParameter.ParameterType,
                _ => type,
            });
            if (member is MethodBase code && recorder.Try("reflect", name, () => code.GetParameters()))
            {
                foreach (var parameter in code.GetParameters())
                {
                    recorder.Try("attribute", name, () => parameter.GetCustomAttributes(inherit: false));
                }
            }
        }

        void Attributes(MemberInfo element, string name) => recorder.Try("attribute", name, () => element.GetCustomAttributes(inherit: false));
    }
}
