using System.Reflection;
using System.Reflection.Metadata;
using System.Runtime.CompilerServices;

namespace Modules.Oracle;

/// <summary>Loads a library, then every type, then compiles every method, then reflects over everything, then calls what the library offers to be called.</summary>
internal static class LibraryRun
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
    private const int TypeDefinitions = 0x02000000;
    private const int MethodDefinitions = 0x06000000;
    private const int AssemblyDefinition = 0x20000001;

    public static void Record(string hostFolder, string library, string records, bool isApplication)
    {
        using var recorder = new Recorder(records);
        var context = new LibraryContext(HostContext.Of(hostFolder, isApplication), hostFolder, Path.GetDirectoryName(library)!);
        Assembly? assembly = null;
        if (!recorder.Try("load", Path.GetFileNameWithoutExtension(library), () => assembly = context.LoadFromAssemblyPath(library)))
        {
            recorder.Fact("end", string.Empty, string.Empty);
            return;
        }

        recorder.Library = assembly!.ManifestModule;
        var types = Types(assembly, recorder);
        foreach (var type in types)
        {
            recorder.Try("members", type.FullName ?? type.Name, () => _ = (type.GetMethods(All), type.GetConstructors(All)), type.MetadataToken);
        }

        Compile(assembly, recorder);
        recorder.Try("attribute", assembly.GetName().Name!, () => assembly.GetCustomAttributes(inherit: false), AssemblyDefinition);
        foreach (var type in types)
        {
            Reflect(type, recorder);
        }

        recorder.Fact("calls", string.Empty, "begin");
        foreach (var method in Calls(types.Find(type => type.FullName == "Calls")))
        {
            recorder.Fact("calling", method.Name, string.Empty);
            recorder.Watch(method.Name, () => recorder.Try("call", method.Name, () => recorder.Fact("result", method.Name, method.Invoke(null, null)?.ToString() ?? "null"), method.MetadataToken));
        }

        recorder.Fact("end", string.Empty, string.Empty);
    }

    // One token at a time: GetTypes tells the first failure only.
    private static List<Type> Types(Assembly assembly, Recorder recorder)
    {
        var types = new List<Type>();
        for (var token = TypeDefinitions + 2; token <= TypeDefinitions + Metadata(assembly).TypeDefinitions.Count; token++)
        {
            recorder.Try(
                "type",
                $"0x{token:x8}",
                () =>
                {
                    var type = assembly.ManifestModule.ResolveType(token);
                    _ = type.TypeHandle;
                    types.Add(type);
                },
                token);
        }

        return types;
    }

    // One token at a time: a signature that reflection cannot read fails every method of the class.
    private static void Compile(Assembly assembly, Recorder recorder)
    {
        for (var token = MethodDefinitions + 1; token <= MethodDefinitions + Metadata(assembly).MethodDefinitions.Count; token++)
        {
            MethodBase method;
            try
            {
                method = assembly.ManifestModule.ResolveMethod(token)!;
                if (!HasCode(method))
                {
                    continue;
                }
            }
            catch (Exception)
            {
                // Its class does not load, which was told.
                recorder.Fact("skipped", $"0x{token:x8}", string.Empty);
                continue;
            }

            Compile(method, recorder);
        }
    }

    private static void Compile(MethodBase method, Recorder recorder)
    {
        // The methods of the module itself have no type.
        var type = method.DeclaringType;
        var member = $"{type?.FullName ?? "<Module>"}::{method.Name}";
        var target = type is null ? method : null;
        Type[] arguments = [];
        if (type is not null && StandIns.Close(type) is { } concrete && !(type.IsInterface && type.ContainsGenericParameters))
        {
            target = concrete == type ? method : MethodBase.GetMethodFromHandle(method.MethodHandle, concrete.TypeHandle);
            target = target is MethodInfo { IsGenericMethodDefinition: true } generic ? StandIns.Close(generic) : target;
            arguments = [.. concrete.GetGenericArguments(), .. target is { IsGenericMethod: true } ? target.GetGenericArguments() : []];
        }

        if (target is null)
        {
            recorder.Fact("skipped", $"0x{method.MetadataToken:x8}", string.Empty);
            return;
        }

        recorder.Try(
            "jit",
            member,
            () =>
            {
                // PrepareMethod alone does nothing for some virtual methods.
                target.MethodHandle.GetFunctionPointer();
                RuntimeHelpers.PrepareMethod(target.MethodHandle, arguments.Length == 0 ? null : [.. arguments.Select(argument => argument.TypeHandle)]);
            },
            method.MetadataToken);
    }

    private static IEnumerable<MethodBase> Calls(Type? calls)
    {
        if (calls is null)
        {
            return [];
        }

        var rows = Metadata(calls.Assembly).GetTypeDefinition((TypeDefinitionHandle)System.Reflection.Metadata.Ecma335.MetadataTokens.EntityHandle(calls.MetadataToken)).GetMethods();
        return rows
            .Select(handle => calls.Module.ResolveMethod(System.Reflection.Metadata.Ecma335.MetadataTokens.GetToken(handle))!)
            .Where(method => method is { IsPublic: true, IsStatic: true, IsConstructor: false, IsGenericMethodDefinition: false })
            .OrderBy(method => method.Name, StringComparer.Ordinal);
    }

    private static bool HasCode(MethodBase method) =>
        (method.Attributes & (MethodAttributes.Abstract | MethodAttributes.PinvokeImpl)) == 0
        && (method.GetMethodImplementationFlags() & MethodImplAttributes.CodeTypeMask) == MethodImplAttributes.IL;

    // What only reflection asks for: attributes, the types of fields, the types in signatures.
    private static void Reflect(Type type, Recorder recorder)
    {
        Attributes(type, type.FullName!);
        MemberInfo[] members = [];

        // Properties are compared with those of base classes, which looks their types up.
        if (!recorder.Try("reflect", type.FullName!, () => members = type.GetMembers(All)))
        {
            return;
        }

        foreach (var member in members.Where(member => member is not Type))
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
                    recorder.Try("attribute", name, () => parameter.GetCustomAttributes(inherit: false), parameter.MetadataToken);
                }
            }
        }

        void Attributes(MemberInfo element, string name) => recorder.Try("attribute", name, () => element.GetCustomAttributes(inherit: false), element.MetadataToken);
    }

    private static unsafe MetadataReader Metadata(Assembly assembly) =>
        assembly.TryGetRawMetadata(out var blob, out var length) ? new MetadataReader(blob, length) : throw new BadImageFormatException();
}
