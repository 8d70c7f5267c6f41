using System.Reflection;

namespace Modules.Oracle;

/// <summary>Writes a line a fact, at once, so that a process that dies has told what it knew.</summary>
internal sealed class Recorder(string path)
{
    public void Fact(string stage, string member, string outcome) =>
        File.AppendAllText(path, $"{stage}\t{member}\t{outcome.ReplaceLineEndings(" ")}\n");

    /// <summary>Does something, and records what it throws.</summary>
    public bool Try(string stage, string member, Action action)
    {
        try
        {
            action();
            return true;
        }
        catch (Exception fault)
        {
            var inner = Innermost(fault);
            Fact(stage, member, $"{inner.GetType().FullName}\t{inner.Message}");
            return false;
        }
    }

    private static Exception Innermost(Exception fault) => fault switch
    {
        TargetInvocationException { InnerException: { } inner } => Innermost(inner),
        TypeInitializationException { InnerException: { } inner } => Innermost(inner),
        _ => fault,
    };
}
