using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks;

/// <summary>One law that a library must keep. A check is pure: it reads one assembly and reports what breaks the law.</summary>
internal interface ICheck
{
    /// <summary>Examines one assembly of the library's closure.</summary>
    void Examine(Examination examination, BoundAssembly subject);
}
