using System.Reflection.Metadata;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Planning;

/// <summary>Reads the target framework that a compiler noted in an image.</summary>
internal static class TargetFrameworks
{
    /// <summary>The short name, such as <c>net10.0</c> or <c>netstandard2.0</c>; the long name where there is no short one; null when the image does not say.</summary>
    public static string? Of(AssemblyImage image)
    {
        foreach (var handle in image.Reader.GetAssemblyDefinition().GetCustomAttributes())
        {
            var attribute = image.Reader.GetCustomAttribute(handle);
            if (AttributeNames.Is(image.Reader, attribute, "System.Runtime.Versioning", "TargetFrameworkAttribute")
                && image.Reader.GetBlobReader(attribute.Value) is { Length: > 4 } blob
                && blob.ReadUInt16() == 1)
            {
                return Short(blob.ReadSerializedString());
            }
        }

        return null;
    }

    private static string? Short(string? name)
    {
        var parts = (name ?? string.Empty).Split(",Version=v");
        if (parts.Length != 2)
        {
            return name;
        }

        return parts[0] switch
        {
            ".NETCoreApp" when parts[1].Length > 1 && parts[1][0] >= '5' || parts[1].Split('.')[0].Length > 1 => $"net{parts[1]}",
            ".NETCoreApp" => $"netcoreapp{parts[1]}",
            ".NETStandard" => $"netstandard{parts[1]}",
            ".NETFramework" => $"net{parts[1].Replace(".", string.Empty, StringComparison.Ordinal)}",
            _ => name,
        };
    }
}
