using System;

namespace Modules;

/// <summary>Declares an assembly as a module library and captures the versions it was compiled against.</summary>
/// <remarks>
/// Pass the host's constants: <c>[assembly: ModuleLibrary(CalcHost.Name, CalcHost.Version)]</c>. The compiler bakes their values,
/// and the module API version, into the library, so that nobody maintains them by hand.
/// </remarks>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class ModuleLibraryAttribute : Attribute
{
    /// <summary>Declares the assembly as a module library for <paramref name="host"/>.</summary>
    /// <param name="host">Name of the host, as its contracts declare it with <see cref="ModuleHostAttribute"/>; not empty.</param>
    /// <param name="hostVersion">Semantic version of the host that the library is compiled against.</param>
    /// <param name="moduleApi">Module API version of the library; leave it to the compiler.</param>
    public ModuleLibraryAttribute(string host, string hostVersion, int moduleApi = Modules.ModuleApi.Version)
    {
        Host = host;
        HostVersion = hostVersion;
        ModuleApi = moduleApi;
    }

    /// <summary>Name of the host that the library is made for.</summary>
    public string Host { get; }

    /// <summary>Semantic version of the host that the library was compiled against ("library version").</summary>
    public string HostVersion { get; }

    /// <summary>Module API version that the library was compiled with.</summary>
    public int ModuleApi { get; }

    /// <summary>Which host versions the library declares itself compatible with.</summary>
    /// <value>The default is <see cref="LibraryCompatibility.Exact"/>.</value>
    public LibraryCompatibility Compatibility { get; set; }

    /// <summary>Name of the library's author, or null.</summary>
    public string? Author { get; set; }

    /// <summary>E-mail address of the library's author, or null.</summary>
    public string? AuthorEmail { get; set; }

    /// <summary>What the library is for, in a sentence, or null.</summary>
    public string? Description { get; set; }
}
