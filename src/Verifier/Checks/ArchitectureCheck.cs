using Modules.Verifier.Planning;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks;

/// <summary>The image runs on the host's processor architecture (MOD1006). The CLR refuses another one with FileLoadException.</summary>
internal static class ArchitectureCheck
{
    public static Finding? Check(AssemblyImage library, HostSurface host)
    {
        var asked = Architectures.Of(library);
        var offered = host.Context.Find("System.Private.CoreLib") is { } core ? Architectures.Of(core.Image) : Architectures.Current;
        return asked == "anycpu" || offered == "anycpu" || asked == offered
            ? null
            : new Finding(
                Rules.Architecture,
                $"'{library.Path}' is compiled for {asked}; the host's .NET runs on {offered}. Build it for AnyCPU or {offered}.")
            { Assembly = library.Name, Symbol = library.Name };
    }
}
