using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Modules.Mutants.Hosts;

/// <summary>The source of a host: its assembly, and the one that types were moved to, which is compiled before it. Immutable.</summary>
/// <param name="Host">The host's assembly.</param>
/// <param name="Moved">The assembly that types were moved to, or null.</param>
/// <param name="IsDeployed">Whether that one lies in the host's folder.</param>
internal sealed record HostSource(CompilationUnitSyntax Host, CompilationUnitSyntax? Moved = null, bool IsDeployed = true)
{
    /// <summary>Simple name of the assembly that types are moved to.</summary>
    public const string MovedAssembly = "Moved";

    public static HostSource Parse(string source) =>
        new(CSharpSyntaxTree.ParseText(source, FixtureCompiler.ParseOptions).GetCompilationUnitRoot());

    public HostSource With(CompilationUnitSyntax host) => this with { Host = host };
}
