namespace Modules.Verifier.Checks.Accessors;

/// <summary>What an accessor reaches; the values of <c>System.Runtime.CompilerServices.UnsafeAccessorKind</c>.</summary>
internal enum AccessorKind
{
    Constructor = 0,
    Method = 1,
    StaticMethod = 2,
    Field = 3,
    StaticField = 4,
}
