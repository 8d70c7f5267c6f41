using Modules.Verifier;

namespace Modules.Inspect.Reports;

/// <summary>What to do about a finding, a line a rule. The toolkit's own laws (MOD0xxx) say it in their messages, and MOD9xxx is met at run time only.</summary>
internal static class Remedies
{
    private const string Rebuild = "Rebuild the library against this host and mend what the compiler then reports";
    private const string Implement = "Implement the member in the library, and rebuild it against this host";

    // Of these the message says it, with the names filled in.
    private static readonly string[] SaidInMessage = ["MOD1001", "MOD1002", "MOD1005", "MOD1006", "MOD1008"];

    private static readonly IReadOnlyDictionary<string, string> ByRule = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["MOD1001"] = "Deploy the assembly beside the library, or add it to the host.",
        ["MOD1002"] = "Give the host the version asked for, or compile the library against the host's.",
        ["MOD1003"] = "Deploy the assembly of the culture asked for.",
        ["MOD1004"] = "Nothing, unless the other key means another assembly of the same name.",
        ["MOD1005"] = "Run the host on the newer .NET, or compile the library for the host's.",
        ["MOD1006"] = "Build the library for AnyCPU, or for the architecture of the host.",
        ["MOD1007"] = "Copy or build the file anew; it must be a .NET assembly.",
        ["MOD1008"] = "Leave the file out: <Private>false</Private> and, for a package, <ExcludeAssets>runtime</ExcludeAssets> on its reference.",
        ["MOD1009"] = "Deploy the assembly that the type is forwarded to, in the version that its neighbours were built with.",
        ["MOD1010"] = "Deploy the native library beside the library, under runtimes/<rid>/native.",
        ["MOD2001"] = $"{Rebuild}; or restore the type in the host, or forward it from its old assembly.",
        ["MOD2002"] = $"{Rebuild}.",
        ["MOD2003"] = $"{Rebuild}.",
        ["MOD2004"] = "Do not derive from it any more, or unseal it in the host.",
        ["MOD2005"] = $"{Rebuild}.",
        ["MOD2006"] = "Make an instance of a class that derives from it, or of what replaced it.",
        ["MOD2007"] = "Keep the value on the stack: no field, array, box or type argument may hold a ref struct.",
        ["MOD2008"] = "Lay the struct out anew, so that no field overlaps a reference.",
        ["MOD2009"] = $"{Rebuild}; or make the enclosing type visible again in the host.",
        ["MOD3001"] = $"{Rebuild}; or restore it in the host: an overload with the old signature is enough.",
        ["MOD3002"] = $"{Rebuild}; the source often needs no change.",
        ["MOD3003"] = $"{Rebuild}; or restore it in the host.",
        ["MOD3004"] = $"{Rebuild}.",
        ["MOD3005"] = "Do not call the base method, or give it a body in the host.",
        ["MOD3006"] = "Call the managed method beside it, or remove [UnmanagedCallersOnly] in the host.",
        ["MOD3007"] = "Name a member that is there, or do without the private one.",
        ["MOD4001"] = $"{Implement}; a host that gives the member a body breaks nobody.",
        ["MOD4002"] = $"{Implement}; a host that gives the member a default body breaks nobody.",
        ["MOD4003"] = $"{Implement}; a host that gives the member a default body breaks nobody.",
        ["MOD4004"] = $"{Rebuild}: the explicit implementation or override must name a declaration that is there.",
        ["MOD4005"] = "Remove the override, or unseal the method in the host.",
        ["MOD4006"] = $"{Rebuild}; the override needs the access of the base method.",
        ["MOD4007"] = "Remove the override, or make the method visible again in the host.",
        ["MOD4008"] = $"{Rebuild}; the override's return type must fit the base method's.",
        ["MOD4009"] = $"{Rebuild}; the constraints must be those of the base method.",
        ["MOD4010"] = "Remove in or out from the type parameter, or restore the variance in the host.",
        ["MOD4011"] = "Implement the member in the class.",
        ["MOD4012"] = $"{Rebuild}: override what the host calls now, or remove the dead override.",
        ["MOD5001"] = "Use a public member instead, or restore the access in the host.",
        ["MOD5002"] = "Use a public constructor or factory instead, or restore the access in the host.",
        ["MOD5003"] = "Use a public member instead, or restore the access in the host.",
        ["MOD5004"] = "Use a public type instead, or restore the access in the host.",
        ["MOD6001"] = "Use a type argument that satisfies the constraint, or loosen it in the host.",
        ["MOD6002"] = $"{Rebuild}; the compiler refuses the conversion where there is none.",
        ["MOD6003"] = $"{Rebuild}; the method must have the delegate's parameters and return type.",
        ["MOD6004"] = "Throw and catch what derives from System.Exception.",
        ["MOD6005"] = $"{Rebuild}.",
        ["MOD7001"] = $"{Rebuild}; or restore what the attribute names in the host.",
        ["MOD7002"] = "Check by hand or by a test that the name is there.",
        ["MOD8001"] = "Rebuild the library against this host; a host that wants to change a value freely declares it static readonly.",
        ["MOD8002"] = "Rebuild the library against this host.",
    };

    /// <summary>What to do, in one sentence, or null for the toolkit's own laws.</summary>
    public static string? For(Rule rule) => ByRule.GetValueOrDefault(rule.Id);

    /// <summary>What to do, or null where the finding's message says it.</summary>
    public static string? Beside(Finding finding) => SaidInMessage.Contains(finding.Rule.Id) ? null : For(finding.Rule);
}
