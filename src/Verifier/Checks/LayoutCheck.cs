using System.Reflection;
using System.Reflection.Metadata;
using Modules.Verifier.Inheritance;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks;

/// <summary>
/// In a type with an explicit layout a reference lies at a multiple of its size, and nothing but another reference overlaps it (ECMA-335 II.10.7; MOD2008). A struct of the host that gained a
/// reference, or grew, breaks that for whoever lays something over it or behind it. And a class that is laid out in order or explicitly derives from one that is, too.
/// </summary>
internal sealed class LayoutCheck : TypeCheck
{
    protected override void Examine(Examination examination, TypeSymbol type)
    {
        Base(examination, type);
        if ((type.Attributes & TypeAttributes.LayoutMask) != TypeAttributes.ExplicitLayout)
        {
            return;
        }

        var bytes = new Dictionary<int, Taken>();
        foreach (var field in type.Fields.Where(field => !field.IsStatic))
        {
            var offset = field.Definition.GetOffset();
            var host = field.Type.Unmodified.Type is { IsValueType: true } used && !examination.IsSubject(used.Assembly) ? used : null;
            if (offset < 0 || FieldLayout.Of(field.Type) is not { } layout)
            {
                return;
            }

            foreach (var (start, size, isReference) in layout.Parts)
            {
                if (isReference && (offset + start) % FieldLayout.PointerSize != 0 && host is not null)
                {
                    Report(host, field, "a reference in it is not aligned");
                    return;
                }

                for (var position = offset + start; position < offset + start + size; position++)
                {
                    if (!bytes.TryAdd(position, new Taken(isReference, host)) && bytes[position] is var other && other.IsReference != isReference && (host ?? other.Host) is { } culprit)
                    {
                        Report(culprit, field, "a reference and something else lie at the same place");
                        return;
                    }
                }
            }
        }

        void Report(TypeSymbol host, FieldSymbol field, string what) => examination.Report(
            Because(
                Rules.LayoutOverlap,
                host.Assembly,
                $"{type.Assembly.Name}!{type.FullName}",
                $"{type.FullName} lays out its fields itself, and {host.Assembly.Name}!{host.FullName} has other fields now: with field {field.Name}, {what}.")
            with
            { Candidates = [$"{host.Assembly.Name}!{host.FullName}"] },
            Place.Of(type),
            Impact.FailsType(Rules.LayoutOverlap.Exception));
    }

    private static void Base(Examination examination, TypeSymbol type)
    {
        if (FieldLayout.BaseWithoutLayout(type) is { } parent && !examination.IsSubject(parent.Assembly))
        {
            examination.Report(
                Because(
                    Rules.LayoutOverlap,
                    parent.Assembly,
                    $"{parent.Assembly.Name}!{parent.FullName}",
                    $"{parent.Assembly.Name}!{parent.FullName} has no layout of its own any more, and {type.FullName}, which derives from it, has one."),
                Place.Of(type),
                Impact.FailsType(Rules.LayoutOverlap.Exception));
        }
    }

    // What lies at a byte, and the host's struct that it is of.
    private sealed record Taken(bool IsReference, TypeSymbol? Host);
}
