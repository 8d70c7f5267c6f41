using System.Globalization;
using System.Reflection;
using System.Runtime;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace Modules.Corpus.Asking;

/// <summary>
/// The child's part: asks the CLR about every type, token, method and attribute of one library, in the default load context, and writes a line a fact. Uses nothing but the core
/// framework, so that everything else in the process is the pair's.
/// </summary>
internal sealed class RuntimeProbe
{
    private readonly StreamWriter _facts;
    private readonly HashSet<string> _skipped;
    private readonly StandIns _standIns = new();
    private Module _module = null!;

    private RuntimeProbe(StreamWriter facts, IEnumerable<string> skipped)
    {
        _facts = facts;
        _skipped = [.. skipped];
    }

    /// <summary>Works through a list of questions.</summary>
    /// <param name="library">Simple name of the library.</param>
    /// <param name="questions">File with a question a line: kind, token, and the token of the type or method in whose generic context it is asked (0 for none).</param>
    /// <param name="answers">File to append facts to.</param>
    /// <param name="skipped">Questions that ended an earlier process.</param>
    public static int Run(string library, string questions, string answers, IEnumerable<string> skipped)
    {
        using var facts = new StreamWriter(answers, append: true) { AutoFlush = true };
        new RuntimeProbe(facts, skipped).Run(library, File.ReadAllLines(questions));
        return 0;
    }

    private void Run(string library, string[] questions)
    {
        // A reference to a higher version than the one that is there binds all the same: versions are not the question here.
        AssemblyLoadContext.Default.Resolving += (context, name) => PathOf(name.Name!) is { } path ? context.LoadFromAssemblyPath(path) : null;
        try
        {
            _module = AssemblyLoadContext.Default.LoadFromAssemblyPath(PathOf(library) ?? throw new FileNotFoundException(library)).ManifestModule;
        }
        catch (Exception fault)
        {
            Fact("load", "0", fault);
        }

        foreach (var question in _module is null ? [] : questions)
        {
            var parts = question.Split('\t');
            if (!_skipped.Contains($"{parts[0]}\t{parts[1]}"))
            {
                _facts.WriteLine($"ask\t{parts[0]}\t{parts[1]}");
                Ask(parts[0], Token(parts[1]), Token(parts[2]));
            }
        }

        _facts.WriteLine("end");
    }

    private void Ask(string kind, int token, int context)
    {
        try
        {
            switch (kind)
            {
                case "type":
                    _ = _module.ResolveType(token).TypeHandle;
                    break;
                case "jit":
                    Compile(token);
                    break;
                case "attribute":
                    ReadAttributes(token);
                    break;
                default:
                    Resolve(kind, token, context);
                    break;
            }
        }
        catch (Exception fault) when (fault is UndecidedException || (fault is ArgumentException && fault.Message.Contains("lack of a generic context", StringComparison.Ordinal)))
        {
            _facts.WriteLine($"undecided\t{kind}\t{token:x8}");
        }
        catch (Exception fault)
        {
            Fact(kind, token.ToString("x8", CultureInfo.InvariantCulture), fault);
        }
    }

    private void Resolve(string kind, int token, int context)
    {
        var (types, methods) = ContextOrUndecided(context);
        switch (kind)
        {
            case "typeref":
                _ = _module.ResolveType(token, types, methods).TypeHandle;
                break;
            case "methodref":
                _ = _module.ResolveMethod(token, types, methods)!.MethodHandle;
                break;
            case "fieldref":
                try
                {
                    _ = _module.ResolveField(token, types, methods)!.FieldHandle;
                }
                catch (ArgumentOutOfRangeException)
                {
                    // What reflection makes of a field that is not there.
                    throw new MissingFieldException($"Field not found: token 0x{token:x8}.");
                }

                break;
        }
    }

    private void Compile(int token)
    {
        MethodBase method;
        try
        {
            method = Instantiate(token);
        }
        catch (Exception fault) when (fault is not UndecidedException && !IsLoadable(token))
        {
            // Its type does not load: that is the type's own fact.
            throw new UndecidedException();
        }

        var before = JitInfo.GetCompiledMethodCount();

        try
        {
            // PrepareMethod alone does nothing for some virtual methods.
            method.MethodHandle.GetFunctionPointer();
        }
        catch (InvalidOperationException) when (method is { IsGenericMethod: true, DeclaringType.IsValueType: true })
        {
            // Over references, a method of a struct has no code that could be asked for without an instance.
            throw new UndecidedException();
        }

        Type[] arguments = [.. method.DeclaringType?.GetGenericArguments() ?? [], .. method.IsGenericMethod ? method.GetGenericArguments() : []];
        RuntimeHelpers.PrepareMethod(method.MethodHandle, arguments.Length == 0 ? null : [.. arguments.Select(argument => argument.TypeHandle)]);
        if (JitInfo.GetCompiledMethodCount() == before)
        {
            _facts.WriteLine($"notjitted\tjit\t{token:x8}");
        }
    }

    private bool IsLoadable(int method)
    {
        try
        {
            _ = _module.ResolveMethod(method)!.DeclaringType?.TypeHandle;
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }

    private MethodBase Instantiate(int token)
    {
        var method = _module.ResolveMethod(token)!;
        if (method.DeclaringType is { ContainsGenericParameters: true } open)
        {
            method = MethodBase.GetMethodFromHandle(method.MethodHandle, _standIns.Close(open).TypeHandle)!;
        }

        return method is MethodInfo { IsGenericMethodDefinition: true } generic ? _standIns.Close(generic) : method;
    }

    private (Type[]? Types, Type[]? Methods) ContextOrUndecided(int token)
    {
        try
        {
            return Context(token);
        }
        catch (Exception fault) when (fault is not UndecidedException)
        {
            // What fails is the user, not the token.
            throw new UndecidedException();
        }
    }

    private (Type[]? Types, Type[]? Methods) Context(int token)
    {
        switch (token >> 24)
        {
            case 0x02:
                var type = _module.ResolveType(token);
                return (type.ContainsGenericParameters ? _standIns.Close(type).GetGenericArguments() : null, null);
            case 0x06:
                var method = Instantiate(token);
                return (method.DeclaringType?.GetGenericArguments(), method.IsGenericMethod ? method.GetGenericArguments() : null);
            default:
                return (null, null);
        }
    }

    private void ReadAttributes(int token)
    {
        ICustomAttributeProvider element = (token >> 24) switch
        {
            0x02 => _module.ResolveType(token),
            0x04 => _module.ResolveField(token)!,
            0x06 => _module.ResolveMethod(token)!,
            _ => _module.Assembly,
        };
        element.GetCustomAttributes(inherit: false);
    }

    private void Fact(string kind, string token, Exception fault) =>
        _facts.WriteLine($"{kind}\t{token}\t{fault.GetType().FullName}\t{fault.Message.ReplaceLineEndings(" ")}");

    private static int Token(string text) => int.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static string? PathOf(string name) => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .FirstOrDefault(path => Path.GetFileNameWithoutExtension(path).Equals(name, StringComparison.OrdinalIgnoreCase));
}
