using Modules;

[assembly: ModuleHost(Hello.HelloHost.Name, Hello.HelloHost.Version)]

namespace Hello;

/// <summary>The host, for libraries to name.</summary>
public static class HelloHost
{
    public const string Name = "hello";
#if OLDER
    public const string Version = "1.0.0";
#else
    public const string Version = "1.1.0";
#endif
}

/// <summary>What modules are for in this host.</summary>
[ModuleRole("Greeter", Since = "1.0.0")]
public abstract class Greeter
{
    public abstract string Greet(string name);
}

/// <summary>Something that the host offers to modules. In 1.1.0 it got a parameter: source code does not notice, compiled libraries do.</summary>
public static class Words
{
#if OLDER
    public static string Join(string first, string second) => $"{first} {second}";
#else
    public static string Join(string first, string second, char separator = ' ') => $"{first}{separator}{second}";
#endif
}
