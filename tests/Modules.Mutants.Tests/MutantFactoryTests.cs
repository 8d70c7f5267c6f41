using Modules.Mutants.Comparison;
using Modules.Mutants.Hosts;
using Modules.Mutants.Mutators;
using Modules.Mutants.Runs;
using Modules.Mutants.Shrinking;

namespace Modules.Mutants.Tests;

public sealed class MutantFactoryTests
{
    private static readonly IReadOnlyList<Scene> Made = [.. Scene.All.Where(scene => scene.IsMade)];

    [Fact]
    public void The_same_seed_gives_the_same_mutants()
    {
        var compiler = new HostCompiler();
        var first = new MutantFactory(compiler, Made, MutatorTable.All, seed: 5);
        var second = new MutantFactory(compiler, Made, MutatorTable.All, seed: 5);
        foreach (var number in Enumerable.Range(0, 10))
        {
            Assert.Equal(first.Make(number)!.ToString(), second.Make(number)!.ToString());
            Assert.Equal(first.Make(number)!.Host.Images["Host"], second.Make(number)!.Host.Images["Host"]);
        }
    }

    [Fact]
    public void Every_kind_of_change_has_a_name_of_its_own_and_a_place_in_some_scene()
    {
        Assert.Equal(MutatorTable.All.Count, MutatorTable.All.Select(mutator => mutator.Name).Distinct().Count());
        Assert.All(MutatorTable.All, mutator => Assert.Contains(Scene.All, scene => mutator.Edits(scene.Host).Any()));
    }

    [Fact]
    public void A_change_is_found_again_by_its_text()
    {
        foreach (var mutator in MutatorTable.All)
        {
            var (scene, edit) = Scene.All.SelectMany(scene => mutator.Edits(scene.Host).Select(edit => (scene, edit))).First();
            Assert.Equal(edit.Apply().Host.ToFullString(), new Mutation(mutator.Name, edit.Site).ApplyTo(scene.Host)!.Host.ToFullString());
        }
    }

    [Fact]
    public void A_host_that_a_change_leaves_inconsistent_is_repaired()
    {
        var host = HostSource.Parse("namespace H { public interface I { int M(); int N(); } public class C : I { public int M() => 1; } public class D { public virtual int P() => Gone.Q(); } public class E : D { public override int R() => 2; } }");
        var compiled = new HostCompiler().Compile(host);
        Assert.True(compiled!.IsRepaired);
        Assert.Contains("I.N()", compiled.Source.Host.ToFullString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_host_on_which_the_compiler_fails_does_not_compile() =>
        Assert.Null(new HostCompiler().Compile(HostSource.Parse("namespace H { public static class E { extension<T>() { public int P => 1; } } }")));

    [Fact]
    public void A_disagreement_is_shrunk_to_what_it_needs()
    {
        var scene = new Scene(
            "test",
            HostSource.Parse("namespace H { public class A { public int Kept() => 1; public int Other() => 2; } public class B { } }"),
            HostSource.Parse("public static class Calls { public static object M() => new H.A().Kept(); public static object N() => new H.A().Other(); } public class More { }").Host);
        Mutation[] mutations = [new("member-rename", "A::Kept()"), new("member-rename", "A::Other()")];
        var compiler = new HostCompiler();
        var difference = new Difference(DifferenceKind.FalseCompatible, "M", "jit", "made up");
        var mutant = new Mutant(0, scene, mutations, compiler.Compile(scene.Host)!);

        var shrunk = new Shrinker(compiler, (smaller, host) =>
            host.Source.Host.ToFullString().Contains("KeptRenamed", StringComparison.Ordinal) && smaller.Library.ToFullString().Contains(".Kept()", StringComparison.Ordinal) ? [difference] : []).Shrink(mutant, difference).Mutant;

        Assert.Equal([mutations[0]], shrunk.Mutations);
        Assert.DoesNotContain("Other", shrunk.Scene.Host.Host.ToFullString(), StringComparison.Ordinal);
        Assert.DoesNotContain("class B", shrunk.Scene.Host.Host.ToFullString(), StringComparison.Ordinal);
        Assert.DoesNotContain("More", shrunk.Scene.Library.ToFullString(), StringComparison.Ordinal);
    }
}
