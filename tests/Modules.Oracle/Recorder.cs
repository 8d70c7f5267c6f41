using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.ExceptionServices;

namespace Modules.Oracle;

/// <summary>
/// Writes a line a fact, at once, so that a process that dies has told what it knew: stage, member, exception, message and, where it is about definitions of the library, their tokens.
/// </summary>
internal sealed class Recorder : IDisposable
{
    private readonly StreamWriter _writer;

    public Recorder(string path)
    {
        _writer = new StreamWriter(path, append: true) { AutoFlush = true };
        AppDomain.CurrentDomain.UnhandledException += Unhandled;
    }

    /// <summary>The library, whose methods a failure's stack is told by.</summary>
    public Module? Library { get; set; }

    public void Fact(string stage, string member, string outcome) => _writer.Write($"{stage}\t{member}\t{outcome.ReplaceLineEndings(" ")}\n");

    /// <summary>Records a failure at a definition.</summary>
    public void Failure(string stage, string member, Exception fault, int token)
    {
        var inner = Innermost(fault);
        var tokens = (token != 0 ? [token] : Array.Empty<int>()).Concat(Stack(inner)).Distinct();
        Fact(stage, member, $"{inner.GetType().FullName}\t{inner.Message.Replace('\t', ' ')}\t{string.Join(',', tokens.Select(item => item.ToString("x8", CultureInfo.InvariantCulture)))}");
    }

    /// <summary>Does something, and records what it throws.</summary>
    /// <param name="stage">When.</param>
    /// <param name="member">Where, by name.</param>
    /// <param name="action">What.</param>
    /// <param name="token">Where, by token, or 0; the methods of the library that the failure's stack goes through are told after it.</param>
    public bool Try(string stage, string member, Action action, int token = 0)
    {
        try
        {
            action();
            return true;
        }
        catch (Exception fault)
        {
            Failure(stage, member, fault, token);
            return false;
        }
    }

    /// <summary>Does something, and records what fails to bind on this thread while it is done, also where it is caught.</summary>
    public void Watch(string member, Action action)
    {
        var thread = Environment.CurrentManagedThreadId;
        AppDomain.CurrentDomain.FirstChanceException += Thrown;
        try
        {
            action();
        }
        finally
        {
            AppDomain.CurrentDomain.FirstChanceException -= Thrown;
        }

        void Thrown(object? sender, FirstChanceExceptionEventArgs thrown)
        {
            if (Environment.CurrentManagedThreadId == thread && thrown.Exception is TypeLoadException or MemberAccessException or InvalidProgramException)
            {
                // The exception itself has no stack yet; the innermost method of the library is where it comes from.
                Failure("thrown", member, thrown.Exception, Methods(new StackTrace()).FirstOrDefault());
            }
        }
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.UnhandledException -= Unhandled;
        _writer.Dispose();
    }

    // What another thread throws ends the process: it is told why.
    private void Unhandled(object sender, UnhandledExceptionEventArgs unhandled)
    {
        if (unhandled.ExceptionObject is Exception fault)
        {
            Failure("unhandled", string.Empty, fault, 0);
        }
    }

    private static Exception Innermost(Exception fault) => fault switch
    {
        TargetInvocationException { InnerException: { } inner } => Innermost(inner),
        AggregateException { InnerException: { } inner } => Innermost(inner),
        TypeInitializationException { InnerException: { } inner } => Innermost(inner),

        // What a comparer throws is wrapped by whoever sorts.
        InvalidOperationException { InnerException: TypeLoadException inner } => Innermost(inner),

        // What the setter of an attribute's property throws reads as a property that is not there.
        CustomAttributeFormatException { InnerException: TargetInvocationException { InnerException: { } inner } } => Innermost(inner),
        _ => fault,
    };

    private IEnumerable<int> Stack(Exception fault) => Methods(new StackTrace(fault));

    private IEnumerable<int> Methods(StackTrace stack) => stack.GetFrames()
        .Select(frame => frame.GetMethod())
        .Where(method => method is not null && Library is not null && method.Module == Library)
        .Select(method => method!.MetadataToken);
}
