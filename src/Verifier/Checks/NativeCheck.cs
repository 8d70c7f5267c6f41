using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Native;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks;

/// <summary>
/// The native libraries and entry points that a library imports are beside it or with the host (MOD1010). Never more than a warning: the operating system has libraries of its own, and a
/// resolver may find others.
/// </summary>
internal sealed class NativeCheck : TypeCheck
{
    protected override void Examine(Examination examination, TypeSymbol type)
    {
        // A framework's own imports are for the systems that it is built for, and are found by the runtime.
        if (type.Assembly.Origin == AssemblyOrigin.Framework || type.Reader.GetTableRowCount(TableIndex.ImplMap) == 0)
        {
            return;
        }

        for (var row = type.FirstMethod; row < type.FirstMethod + type.MethodCount; row++)
        {
            var definition = type.Reader.GetMethodDefinition(MetadataTokens.MethodDefinitionHandle(row));
            if ((definition.Attributes & MethodAttributes.PinvokeImpl) == 0)
            {
                continue;
            }

            var method = type.Method(row);
            var import = definition.GetImport();
            var library = import.Module.IsNil ? string.Empty : type.Reader.GetString(type.Reader.GetModuleReference(import.Module).Name);
            var entry = import.Name.IsNil ? method.Name : type.Reader.GetString(import.Name);
            if (library.Length > 0 && !NativeFiles.IsOfTheSystem(library))
            {
                Examine(examination, method, library, entry);
            }
        }
    }

    private static void Examine(Examination examination, MethodSymbol method, string library, string entry)
    {
        var files = examination.Native.Files(library);
        if (files.Count == 0)
        {
            Report(library, $"The native library '{library}' is neither beside {method.Assembly.Name}.dll, nor under runtimes/RID/native, nor with the host: the operating system must have it.", Rules.NativeMissing.Exception);
        }
        else if (!entry.StartsWith('#') && files.FirstOrDefault(file => examination.Native.Lacks(file, entry)) is { } lacking)
        {
            Report($"{library}!{entry}", $"The native library {Path.GetFileName(lacking)} does not export '{entry}'.", "System.EntryPointNotFoundException");
        }

        void Report(string symbol, string message, string? exception) => examination.Report(
            new Cause(Rules.NativeMissing, library, symbol, message, exception),
            Place.Of(method),
            Impact.Latent(exception));
    }
}
