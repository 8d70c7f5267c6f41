using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Checks.Accessors;
using Modules.Verifier.Checks.Baked;
using Modules.Verifier.Checks.Code;
using Modules.Verifier.Checks.Inheritance;
using Modules.Verifier.Checks.Stack;
using Modules.Verifier.Code;
using Modules.Verifier.Hosts;
using Modules.Verifier.Native;
using Modules.Verifier.Planning;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks;

/// <summary>One run of all checks over a library and its private dependencies. Not shared between threads, except for what was read.</summary>
internal sealed class Examination : IDisposable
{
    // What the library names. What attributes name is met there and nowhere else, so that they come before the references.
    private static readonly ICheck[] OfNames =
    [
        new AttributeCheck(),
        new ReferenceCheck(),
        new AssemblyTokenCheck(),
        new ForwarderCheck(),
        new KindCheck(),
        new ByRefLikeFieldCheck(),
        new ByRefLikeUseCheck(),
        new LayoutCheck(),
        new HeldStructCheck(),
        new ReferenceFreeCheck(),
        new UnmanagedEntryCheck(),
        new TypeAccessCheck(),
    ];

    // What the CLR builds when it loads a class.
    private static readonly ICheck[] OfClasses =
    [
        new BaseClassCheck(),
        new AbstractMemberCheck(),
        new InterfaceMemberCheck(),
        new OverrideCheck(),
        new OverriddenSlotCheck(),
        new VarianceCheck(),
        new ComparedSignatureCheck(),
    ];

    // What it asks of type arguments.
    private static readonly ICheck[] OfArguments = [new ConstraintCheck(), new RefStructArgumentCheck()];

    // What code does.
    private static readonly ICheck[] OfCode =
    [
        new CodeCheck(),
        new ActivatorCheck(),
        new UnsafeAccessorCheck(),
        new InlineArrayCheck(),
        new EnumDataCheck(),
        new LateBoundCheck(),
        new NativeCheck(),
        new MarshallingCheck(),
        new BakedConstantCheck(),
        new BakedCodeCheck(),
        new NearerMethodCheck(),
    ];

    private readonly SubjectReading[] _readings;
    private readonly List<Breach> _breaches = [];
    private readonly LibraryClosure _closure;
    private readonly TaskScheduler? _scheduler;
    private NativeLibraries? _native;

    /// <param name="closure">What is examined.</param>
    /// <param name="older">The host that it was compiled against, or null when that is not at hand.</param>
    /// <param name="cancellationToken">Ends the run early.</param>
    /// <param name="scheduler">Where parts run beside each other, or null for the pool.</param>
    public Examination(LibraryClosure closure, HostSurface? older, CancellationToken cancellationToken, TaskScheduler? scheduler = null)
    {
        _scheduler = scheduler;
        _closure = closure;
        _readings = Table.Of(closure.Subjects.Count, index => new SubjectReading(closure.Subjects[index], IsSubject));
        Older = older is null ? null : new OlderHost(older);
        CancellationToken = cancellationToken;
    }

    // A part of a run that another thread may do, with breaches of its own.
    private Examination(Examination whole)
    {
        _closure = whole._closure;
        _readings = whole._readings;
        Older = whole.Older;
        CancellationToken = whole.CancellationToken;
    }

    /// <summary>The library and its private dependencies.</summary>
    public IReadOnlyList<BoundAssembly> Subjects => _closure.Subjects;

    /// <summary>The host that the library was compiled against, or null when that is not at hand.</summary>
    public OlderHost? Older { get; }

    public CancellationToken CancellationToken { get; }

    /// <summary>The native libraries that the library can find.</summary>
    public NativeLibraries Native => _native ??= new NativeLibraries(_closure.NativeFolders);

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

    public ExaminedCounts Counts => new(
        Subjects.Count,
        Rows(TableIndex.TypeDef),
        Rows(TableIndex.MethodDef),
        Rows(TableIndex.TypeRef),
        Rows(TableIndex.MemberRef));

    /// <summary>Examines all subjects, and finds where everything that they need comes from.</summary>
    public LoadPlan RunAndPlan()
    {
        var plan = Beside.Start(_closure.Plan, _scheduler, CancellationToken);
        try
        {
            Run();
            return plan.GetAwaiter().GetResult();
        }
        finally
        {
            Settle(plan);
        }
    }

    /// <summary>Examines all subjects.</summary>
    public void Run()
    {
        foreach (var subject in Subjects)
        {
            // Parts that need nothing of each other. The walk over large code is half of the work on it, and is a part for each core.
            List<Breach> names;
            Task? reading = null;
            Task<List<Breach>>? classes = null, arguments = null, code = null;
            Task<List<Breach>>[] walks = [];
            try
            {
                reading = Beside.Start(() => CodeOf(subject), _scheduler, CancellationToken);
                classes = Beside.Start(() => Part(subject, OfClasses), _scheduler, CancellationToken);
                var references = ReferencesOf(subject);
                walks = Walks(subject, references);
                arguments = Beside.Start(() => Part(subject, OfArguments), _scheduler, CancellationToken);
                code = Beside.Start(() => Part(subject, OfCode), _scheduler, CancellationToken);
                names = Part(subject, OfNames);
            }
            finally
            {
                Settle([reading, classes, code, arguments, .. walks]);
            }

            _breaches.AddRange(names);
            // In this order whoever was first: of two equals the first one is told.
            _breaches.AddRange(classes.GetAwaiter().GetResult());
            _breaches.AddRange(arguments.GetAwaiter().GetResult());
            _breaches.AddRange(code.GetAwaiter().GetResult());
            AddWalked([.. walks.SelectMany(walk => walk.GetAwaiter().GetResult())]);
            if (_breaches.Count > 0 && ModuleInitializer.Find(subject, _breaches) is { } failure)
            {
                _breaches.Add(failure);
            }
        }
    }

    private Task<List<Breach>>[] Walks(BoundAssembly subject, ReferenceTable references)
    {
        var code = CodeOf(subject);
        return
        [
            .. StackCheck.Parts(subject, code, Environment.ProcessorCount)
                .Select(part => Beside.Start(() => StackCheck.Find(subject, part, references, code, CancellationToken), _scheduler, CancellationToken)),
        ];
    }

    // What does not compile has no stack; but of several causes that it does not compile for, the JIT names the one that it meets first.
    private void AddWalked(List<Breach> found)
    {
        if (found.Count > 0)
        {
            var dead = Dead();
            _breaches.AddRange(found.Where(breach => !dead.Contains(breach.Place.Type!) && (breach.Impact.Stage == FailureStage.Jit || !dead.Contains(breach.Place.Method!))).Select(ExceptionFilters.Judge));
        }
    }

    /// <summary>What the references of a subject bind to; resolved once.</summary>
    public ReferenceTable ReferencesOf(BoundAssembly subject) => ReadingOf(subject).References;

    /// <summary>The methods that do not compile, and the types that do not load, by what was found so far: nothing of them runs.</summary>
    public HashSet<object> Dead() =>
    [
        .. _breaches.Where(breach => breach.Impact.Level == FindingLevel.FailsType).Select(breach => (object?)breach.Place.Type)
            .Concat(_breaches.Where(breach => breach.Impact is { Stage: FailureStage.Jit, Level: FindingLevel.FailsCall }).Select(breach => breach.Place.Method))
            .OfType<object>(),
    ];

    /// <summary>Whether a cause has been reported at some place.</summary>
    public bool IsReported(Cause cause) => _breaches.Exists(breach => breach.Cause.Rule == cause.Rule && breach.Cause.Symbol == cause.Symbol);

    /// <summary>The methods of a subject in whose code a marked token stands; the code is read once.</summary>
    public IEnumerable<MethodSymbol> MethodsUsing(BoundAssembly subject, TokenMarks marks) => marks.IsEmpty ? [] : CodeOf(subject).MethodsUsing(marks);

    /// <summary>The tokens in a subject's code; read once.</summary>
    public CodeTokens CodeOf(BoundAssembly subject) => ReadingOf(subject).Code;

    /// <summary>What a subject's tokens and signatures name; looked through once.</summary>
    public NamedTypes NamesOf(BoundAssembly subject) => ReadingOf(subject).Names;

    public void Dispose()
    {
        foreach (var reading in _readings)
        {
            reading.Dispose();
        }
    }

    public bool IsSubject(BoundAssembly assembly) => _closure.IndexOf(assembly) >= 0;

    /// <summary>Whether an assembly is another one's, whose types may have changed; frameworks keep theirs.</summary>
    public bool IsForeign(BoundAssembly assembly) => !IsSubject(assembly) && assembly.Origin != AssemblyOrigin.Framework;

    public void Report(Cause cause, Place place, Impact impact) => _breaches.Add(ExceptionFilters.Judge(new Breach(cause, place, impact)));

    private SubjectReading ReadingOf(BoundAssembly subject) => _readings[_closure.IndexOf(subject)];

    private List<Breach> Part(BoundAssembly subject, ICheck[] checks)
    {
        var part = new Examination(this);
        foreach (var check in checks)
        {
            CancellationToken.ThrowIfCancellationRequested();
            check.Examine(part, subject);
        }

        return part._breaches;
    }

    // Nobody may read an image that is closed. What is not begun yet is done here, so that busy threads do not wait for each other.
    private static void Settle(params Task?[] parts)
    {
        foreach (var part in parts)
        {
            try
            {
                part?.Wait(CancellationToken.None);
            }
            catch (AggregateException)
            {
                // Whoever asks for the result is told.
            }
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
