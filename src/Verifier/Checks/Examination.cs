using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Checks.Accessors;
using Modules.Verifier.Checks.Baked;
using Modules.Verifier.Checks.Code;
using Modules.Verifier.Checks.Inheritance;
using Modules.Verifier.Checks.Stack;
using Modules.Verifier.Code;
using Modules.Verifier.Hosts;
using Modules.Verifier.Planning;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks;

/// <summary>One run of all checks over a library and its private dependencies. Not shared between threads.</summary>
internal sealed class Examination : IDisposable
{
    private static readonly ICheck[] Checks =
    [
        // Before the references: what attributes name is met there and nowhere else.
        new AttributeCheck(),
        new ReferenceCheck(),
        new AssemblyTokenCheck(),
        new ForwarderCheck(),
        new KindCheck(),
        new ByRefLikeFieldCheck(),
        new ByRefLikeUseCheck(),
        new LayoutCheck(),
        new TypeAccessCheck(),
        new BaseClassCheck(),
        new AbstractMemberCheck(),
        new InterfaceMemberCheck(),
        new OverrideCheck(),
        new VarianceCheck(),
        new ComparedSignatureCheck(),
        new CodeCheck(),
        new ConstraintCheck(),
        new UnsafeAccessorCheck(),
        new InlineArrayCheck(),
        new LateBoundCheck(),
        new NativeCheck(),
        new BakedConstantCheck(),
        new BakedCodeCheck(),
    ];

    // Methods of a library from which on it is walked over beside the other checks.
    private const int WorthAThread = 2000;

    private readonly Dictionary<BoundAssembly, ReferenceTable> _references = [];
    private readonly Dictionary<BoundAssembly, CodeTokens> _code = [];
    private readonly Dictionary<string, IReadOnlyList<string>> _nativeFiles = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Breach> _breaches = [];
    private readonly LibraryClosure _closure;

    /// <param name="closure">What is examined.</param>
    /// <param name="older">The host that it was compiled against, or null when that is not at hand.</param>
    /// <param name="cancellationToken">Ends the run early.</param>
    public Examination(LibraryClosure closure, HostSurface? older, CancellationToken cancellationToken)
    {
        _closure = closure;
        Older = older is null ? null : new OlderHost(older);
        CancellationToken = cancellationToken;
    }

    /// <summary>The library and its private dependencies.</summary>
    public IReadOnlyList<BoundAssembly> Subjects => _closure.Subjects;

    /// <summary>The host that the library was compiled against, or null when that is not at hand.</summary>
    public OlderHost? Older { get; }

    public CancellationToken CancellationToken { get; }

    /// <summary>
    /// What was found. What does not load or compile does not run: it has no silent changes and damages nothing. Nor does a type lack a constructor of a base class that is none any more.
    /// </summary>
    public IReadOnlyList<Breach> Breaches
    {
        get
        {
            if (_breaches.Count == 0)
            {
                return [];
            }

            var dead = Dead();
            return [.. _breaches.Where(breach =>
                (breach.Place.Type is null || !dead.Contains(breach.Place.Type) || !(breach.Impact.Stage == FailureStage.Silent || IsConstructorOfBase(breach)))
                && (breach.Place.Method is null || !dead.Contains(breach.Place.Method) || breach.Impact.Level != FindingLevel.Corrupts))];
        }
    }

    /// <summary>Number of breaches reported so far.</summary>
    public int BreachCount => _breaches.Count;

    public ExaminedCounts Counts => new(
        Subjects.Count,
        Rows(TableIndex.TypeDef),
        Rows(TableIndex.MethodDef),
        Rows(TableIndex.TypeRef),
        Rows(TableIndex.MemberRef));

    public void Run()
    {
        foreach (var subject in Subjects)
        {
            // Half of the work on a large library is the walk over its code, which needs nothing of the rest.
            var references = ReferencesOf(subject);
            var walk = subject.Reader.MethodDefinitions.Count < WorthAThread ? null : Task.Run(() => StackCheck.Find(subject, references, CancellationToken), CancellationToken);
            try
            {
                Examine(subject);
            }
            finally
            {
                Settle(walk);
            }

            // What does not compile has no stack.
            var found = walk?.GetAwaiter().GetResult() ?? StackCheck.Find(subject, references, CancellationToken);
            var dead = Dead();
            _breaches.AddRange(found.Where(breach => !dead.Contains(breach.Place.Type!) && !dead.Contains(breach.Place.Method!)).Select(ExceptionFilters.Judge));
        }
    }

    /// <summary>What the references of a subject bind to; resolved once.</summary>
    public ReferenceTable ReferencesOf(BoundAssembly subject)
    {
        if (!_references.TryGetValue(subject, out var table))
        {
            table = ReferenceTable.Resolve(subject);
            _references.Add(subject, table);
        }

        return table;
    }

    /// <summary>The methods that do not compile, and the types that do not load, by what was found so far: nothing of them runs.</summary>
    public HashSet<object> Dead() =>
    [
        .. _breaches.Where(breach => breach.Impact.Level == FindingLevel.FailsType).Select(breach => (object?)breach.Place.Type)
            .Concat(_breaches.Where(breach => breach.Impact is { Stage: FailureStage.Jit, Level: FindingLevel.FailsCall }).Select(breach => breach.Place.Method))
            .OfType<object>(),
    ];

    /// <summary>The files that the name of a native library may mean.</summary>
    public IReadOnlyList<string> NativeFiles(string name)
    {
        if (!_nativeFiles.TryGetValue(name, out var files))
        {
            files = Native.NativeFiles.Find(_closure.NativeFolders, name);
            _nativeFiles.Add(name, files);
        }

        return files;
    }

    /// <summary>Whether a cause has been reported at some place.</summary>
    public bool IsReported(Cause cause) => _breaches.Exists(breach => breach.Cause.Rule == cause.Rule && breach.Cause.Symbol == cause.Symbol);

    /// <summary>The methods of a subject in whose code a marked token stands; the code is read once.</summary>
    public IEnumerable<MethodSymbol> MethodsUsing(BoundAssembly subject, TokenMarks marks) => marks.IsEmpty ? [] : CodeOf(subject).MethodsUsing(marks);

    /// <summary>The tokens in a subject's code; read once.</summary>
    public CodeTokens CodeOf(BoundAssembly subject)
    {
        if (!_code.TryGetValue(subject, out var code))
        {
            code = CodeTokens.Of(subject);
            _code.Add(subject, code);
        }

        return code;
    }

    public void Dispose()
    {
        foreach (var code in _code.Values)
        {
            code.Dispose();
        }

        _code.Clear();
    }

    public bool IsSubject(BoundAssembly assembly) => Subjects.Contains(assembly);

    public void Report(Cause cause, Place place, Impact impact) => _breaches.Add(ExceptionFilters.Judge(new Breach(cause, place, impact)));

    private void Examine(BoundAssembly subject)
    {
        foreach (var check in Checks)
        {
            CancellationToken.ThrowIfCancellationRequested();
            check.Examine(this, subject);
        }
    }

    // Nobody may walk over an image that is closed. What is not begun yet is done here, so that busy threads do not wait for each other.
    private static void Settle(Task? walk)
    {
        try
        {
            walk?.Wait(CancellationToken.None);
        }
        catch (AggregateException)
        {
            // Whoever asks for the result is told.
        }
    }

    private int Rows(TableIndex table)
    {
        var count = 0;
        foreach (var subject in Subjects)
        {
            count += subject.Reader.GetTableRowCount(table);
        }

        return count;
    }

    private static bool IsConstructorOfBase(Breach breach) =>
        breach.Cause.Rule == Rules.MethodMissing
        && breach.Place.Type?.BaseType?.Type is { } parent
        && (parent.IsSealed || parent.IsInterface)
        && breach.Cause.Symbol.StartsWith($"{parent.Assembly.Name}!{parent.FullName}::.ctor(", StringComparison.Ordinal);
}
