using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace Modules.Oracle;

/// <summary>Loads a library, then every type, then compiles every method, then reads every attribute, then calls what the library offers to be called.</summary>
internal static class LibraryRun
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    public static int Record(string hostFolder, string library, string records)
    {
        var recorder = new Recorder(records);
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            File.Exists(Path.Combine(hostFolder, $"{name.Name}.dll")) ? context.LoadFromAssemblyPath(Path.Combine(hostFolder, $"{name.Name}.dll")) : null;
        Assembly? assembly = null;
        if (!recorder.Try("load", Path.GetFileNameWithoutExtension(library), () => assembly = new LibraryContext(hostFolder, Path.GetDirectoryName(library)!).LoadFromAssemblyPath(library)))
        {
            return 0;
        }

        var types = Types(assembly!, recorder);
        foreach (var type in types)
        {
            Compile(type, recorder);
        }

        foreach (var type in types)
        {
            Attributes(type, recorder);
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
        return 0;
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

    private static void Attributes(Type type, Recorder recorder)
    {
        Read(type, type.FullName!);
        foreach (var member in type.GetMembers(All).Where(member => member is not Type))
        {
            Read(member, $"{type.FullName}::{member.Name}");
        }

        void Read(MemberInfo element, string name) => recorder.Try("attribute", name, () => element.GetCustomAttributes(inherit: false));
    }
}
