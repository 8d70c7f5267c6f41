using System.Globalization;

namespace Modules.Verifier.Checks.Manifest;

/// <summary>Modules have names (MOD0018), which are unique in the library (MOD0014), and every selected name is there (MOD0015).</summary>
internal sealed class ModuleNameCheck : IManifestCheck
{
    public IEnumerable<ManifestFinding> Check(ManifestCase manifest)
    {
        foreach (var unnamed in manifest.Reading.Shapes.Where(shape => string.IsNullOrWhiteSpace(shape.Module.Name)))
        {
            yield return ManifestFinding.Of(
                Rules.ModuleUnnamed,
                $"The module {unnamed.Module.Type} in {manifest.Library} has no name. Give it one: [Module(\"name\")].",
                unnamed.Module.Name);
        }

        foreach (var same in manifest.Reading.Shapes.GroupBy(shape => shape.Module.Name, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            yield return ManifestFinding.Of(
                Rules.DuplicateModuleName,
                $"{manifest.Library} has {same.Count()} modules named '{same.Key}': {string.Join(", ", same.Select(shape => shape.Module.Type))}. Give each a name of its own.",
                same.Key);
        }

        foreach (var request in manifest.Request.Modules)
        {
            if (!manifest.Reading.Shapes.Any(shape => shape.Module.Name == request.Name))
            {
                yield return ManifestFinding.Of(
                    Rules.ModuleNotInLibrary,
                    $"{manifest.Library} has no module '{request.Name}'. {NearMiss.Suggest(request.Name, manifest.Reading.Shapes.Select(shape => shape.Module.Name))}",
                    request.Name);
            }
        }
    }
}

/// <summary>Parameters are those that the module declares, all that it requires, with values that fit (MOD0040, MOD0041, MOD0042).</summary>
internal sealed class ParameterCheck : IManifestCheck
{
    public IEnumerable<ManifestFinding> Check(ManifestCase manifest)
    {
        foreach (var module in manifest.Modules)
        {
            var declared = module.Module.Parameters;
            if (declared.IsEmpty || module.Request is null)
            {
                continue;
            }

            var given = module.Request.Parameters ?? ModuleParameters.Empty;
            foreach (var (key, value) in given)
            {
                if (declared.FirstOrDefault(parameter => parameter.Key == key) is not { } parameter)
                {
                    yield return ManifestFinding.Of(
                        Rules.UnknownParameter,
                        $"Module '{module.Name}' in {manifest.Library} knows no parameter '{key}'. {NearMiss.Suggest(key, declared.Select(known => known.Key))}",
                        module.Name);
                }
                else if (!Fits(parameter.Kind, value))
                {
                    yield return ManifestFinding.Of(
                        Rules.ParameterInvalid,
                        $"Parameter '{key}' of module '{module.Name}' is '{value}', which is no {Describe(parameter.Kind)}.",
                        module.Name);
                }
            }

            foreach (var parameter in declared.Where(parameter => parameter.Required && given[parameter.Key] is null))
            {
                yield return ManifestFinding.Of(
                    Rules.ParameterMissing,
                    $"Module '{module.Name}' in {manifest.Library} needs parameter '{parameter.Key}'{(parameter.Description is null ? string.Empty : $" ({parameter.Description})")}; the selection does not give it.",
                    module.Name);
            }
        }
    }

    private static bool Fits(ModuleParameterKind kind, string value) => kind switch
    {
        ModuleParameterKind.Integer => long.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out _),
        ModuleParameterKind.Number => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        ModuleParameterKind.Boolean => bool.TryParse(value, out _),
        ModuleParameterKind.Duration => TimeSpan.TryParse(value, CultureInfo.InvariantCulture, out _),
        _ => true,
    };

    private static string Describe(ModuleParameterKind kind) => kind switch
    {
        ModuleParameterKind.Integer => "64-bit integer",
        ModuleParameterKind.Number => "number",
        ModuleParameterKind.Boolean => "'true' or 'false'",
        _ => "duration such as 00:00:30",
    };
}
