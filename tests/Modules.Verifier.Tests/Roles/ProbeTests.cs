using Modules.Verifier.Roles;

namespace Modules.Verifier.Tests.Roles;

/// <summary>
/// The probe is a library like any other: the CLR runs it against the host that it was made for, and refuses it against another exactly where the comparison says so. And it misses nothing:
/// whatever breaks a real library breaks the probe.
/// </summary>
public sealed class ProbeTests(ProbeLab lab) : IClassFixture<ProbeLab>
{
    // What no host promises: private members and internals that a friend sees; a virtual member as the implementation of an interface of the library's own; two interfaces in one class;
    // a type parameter of the library's own in the host's; a ref struct of its own; a return type of its own choice; a layout of its own; what of a struct is bytes, or native code can be given; what lies with the library or its file and not with the host.
    private static readonly string[] BesideThePromise =
    [
        "MOD3007/constant", "MOD3007/constructor", "MOD3007/method", "MOD3007/renamed", "MOD3007/static-method", "MOD3007/type-by-name",
        "MOD3007/constraint", "MOD3007/type-by-name-arity", "MOD3007/type-by-name-array", "MOD3007/type-by-name-base", "MOD3007/type-by-name-constraint", "MOD3007/type-by-name-constructor", "MOD3007/type-by-name-field",
        "MOD3007/type-by-name-generic", "MOD3007/type-by-name-parameter", "MOD3007/type-by-name-struct", "MOD2006/accessor-by-name",
        "MOD5001/friend-of-another-name", "MOD5001/friend-removed", "MOD5001/friend-forwarded", "MOD4002/inherited-not-virtual", "MOD4002/ref-struct-default",
        "MOD4011/diamond", "MOD4011/diamond-of-abstract", "MOD4011/library-interface", "MOD4011/reabstracted-abstract", "MOD4011/static-diamond",
        "MOD4004/covariant-base-not-virtual", "MOD4010/direction-changed", "MOD6001/ref-struct-not-allowed", "MOD6001/ref-struct-through-own-method", "MOD6001/ref-struct-through-own-type", "MOD2008/base-laid-out-by-runtime", "MOD2008/grown", "MOD2008/laid-out-with-itself", "MOD6001/ref-struct-interface-dropped", "MOD2009/protected-to-private",
        "MOD2007/own-for-delegate", "MOD2007/own-through-base", "MOD2010/as-bytes", "MOD2010/as-ref", "MOD2010/cast", "MOD2010/generic-struct", "MOD2010/own-struct", "MOD2010/read", "MOD2010/read-only-span", "MOD2010/span-of-pointer", "MOD2010/stackalloc",
        "MOD2011/array-field", "MOD2011/as-delegate", "MOD2011/automatic-layout", "MOD2011/by-reference", "MOD2011/class-field", "MOD2011/class-layout", "MOD2011/copied", "MOD2011/copied-automatic", "MOD2011/elements",
        "MOD2011/generic-field", "MOD2011/inner-field", "MOD2011/linked", "MOD2011/measured", "MOD2011/not-marshalled", "MOD2011/object-field", "MOD2011/of-own-struct", "MOD2011/returned", "MOD2011/through-pointer", "MOD2011/tuple-field",
        "MOD2010/try-read", "MOD2010/try-write", "MOD2010/unmanaged-entry-layout", "MOD2010/unmanaged-entry-layout-bytes", "MOD2010/write", "MOD1001/private-not-deployed", "MOD1005/next-net", "MOD1006/arm64", "MOD1006/x86", "MOD1007/truncated", "MOD1007/truncated-private",
    ];

    public static TheoryData<string> Names => [.. ProbeLab.Pairs.Select(pair => pair.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_runtime_agrees_with_what_is_said_of_the_probe(string pair)
    {
        var truth = lab[pair];

        Assert.Equal([], Spell(truth.Unchanged));
        Assert.False(truth.Before.IsBroken, $"The probe does not run against the host that it was made for:\n{truth.Before}");
        Assert.True(
            truth.Changed.Any(breach => breach.Impact.Level >= FindingLevel.FailsCall && breach.Impact.Stage is FailureStage.Type or FailureStage.Jit) == truth.After.IsBroken,
            $"Found:\n{string.Join('\n', Spell(truth.Changed))}\nThe runtime says:\n{truth.After}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_probe_breaks_where_a_library_does(string pair)
    {
        var expected = Pair.All.Single(candidate => candidate.Name == pair).Expected;
        var isBroken = expected.Any(expectation => expectation.Level is "fails-load" or "fails-type" or "fails-call" or "corrupts");

        Assert.True(
            !isBroken || lab[pair].Changed.Any(breach => breach.Impact.Level >= FindingLevel.FailsCall) != BesideThePromise.Contains(pair),
            $"A library breaks and the probe does not, or the other way round:\n{string.Join('\n', expected)}");
    }

    [Fact]
    public void An_unchanged_host_gives_silence_whatever_its_size()
    {
        // Compilers, a test framework, Cecil: types of every shape.
        using var host = HostSurface.FromDirectory(AppContext.BaseDirectory);
        var subjects = ProbeLab.Subjects(host);

        Assert.True(subjects.Count > 1000);
        Assert.Equal([], Spell(ContractComparison.Run(subjects, host, host, default)));
    }

    private static IEnumerable<string> Spell(IEnumerable<ContractBreach> breaches) =>
        breaches.Select(breach => $"{breach.Rule.Id} {breach.Impact.Level} {breach.Impact.Stage} {breach.Side} {breach.Symbol}: {breach.Message}");
}
