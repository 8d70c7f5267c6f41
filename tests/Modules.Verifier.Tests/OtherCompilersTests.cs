using Modules.Verifier;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Modules.Verifier.Tests;

/// <summary>
/// What C# cannot write, and other compilers do: members without any access, reached by name (ECMA-335 II.15.3.2.3); no cast to a class that is known to be there; interface members that ask for no
/// slot of their own; variables of another instantiation than their values.
/// </summary>
public sealed class OtherCompilersTests
{
    [Fact]
    public void A_reference_finds_a_compiler_controlled_method() => Runs(
        "namespace H { public class C { } }",
        "public static class Calls { public static object M() => Hidden.Get(); } static class Hidden { public static int Get() => 7; }",
        HideAndCallByName,
        "7");

    [Fact]
    public void A_cast_that_was_left_out_downwards_is_no_finding() => Runs(
        "namespace H { public interface IList { } public class List : IList { public int Count => 3; } public static class C { public static IList Make() => new List(); } }",
        "public static class Calls { public static object M() => ((H.List)H.C.Make()).Count; }",
        LeaveOutCasts,
        "3");

    [Fact]
    public void An_interface_member_that_takes_a_slot_if_there_is_one_overrides_nothing() => Runs(
        "namespace H { public class C { } }",
        """
        public class Failure : Exception, System.Collections.IStructuralEquatable
        {
            public virtual bool Equals(object other, System.Collections.IEqualityComparer by) => true;
            public virtual int GetHashCode(System.Collections.IEqualityComparer by) => 5;
        }
        public static class Calls { public static object M() => ((System.Collections.IStructuralEquatable)new Failure()).GetHashCode(null); }
        """,
        ReuseSlots,
        "5");

    [Fact]
    public void A_variable_over_another_type_parameter_than_its_value_is_no_finding() => Runs(
        "namespace H { public abstract class Func<T, R> { public abstract R Invoke(T argument); } }",
        """
        public class Second<T> : H.Func<Tuple<int, T>, int> { public override int Invoke(Tuple<int, T> argument) => argument.Item1; }
        public static class Calls
        {
            public static object M() => Twice<string, object>(new Tuple<int, object>(4, null));
            static int Twice<A, B>(Tuple<int, B> given) { H.Func<Tuple<int, B>, int> f = new Second<B>(); return f.Invoke(given) + f.Invoke(given); }
        }
        """,
        ExchangeTheVariablesParameter,
        "8");

    private static void Runs(string host, string library, Action<ModuleDefinition> change, string result)
    {
        using var folder = new TemporaryFolder();
        var hostFolder = folder.Folder("host");
        FixtureCompiler.CompileTo(hostFolder, "Host", host);
        var path = FixtureCompiler.CompileTo(folder.Folder("library"), "Library", library, Path.Combine(hostFolder, "Host.dll"));
        using (var assembly = AssemblyDefinition.ReadAssembly(path, new ReaderParameters { InMemory = true }))
        {
            change(assembly.MainModule);
            assembly.Write(path);
        }

        using var surface = HostSurface.FromDirectory(hostFolder);
        var verdict = new LibraryVerifier(surface, new VerifierOptions { AllowPlainLibraries = true }).Verify(path);
        var truth = RuntimeOracle.Ask(hostFolder, path);

        Assert.Empty(verdict.Findings);
        Assert.False(truth.IsBroken, truth.ToString());
        Assert.Equal(result, truth.Results["M"]);
    }

    private static void LeaveOutCasts(ModuleDefinition library)
    {
        var body = library.GetType("Calls").Methods.Single(method => method.Name == "M").Body;
        body.GetILProcessor().Remove(body.Instructions.Single(instruction => instruction.OpCode == OpCodes.Castclass));
    }

    private static void HideAndCallByName(ModuleDefinition library)
    {
        var hidden = library.GetType("Hidden").Methods.Single(method => method.Name == "Get");
        hidden.Attributes = (hidden.Attributes & ~MethodAttributes.MemberAccessMask) | MethodAttributes.CompilerControlled;
        var call = library.GetType("Calls").Methods.Single(method => method.Name == "M").Body.Instructions.Single(instruction => instruction.OpCode == OpCodes.Call);
        call.Operand = new MethodReference(hidden.Name, hidden.ReturnType, hidden.DeclaringType);
    }

    private static void ReuseSlots(ModuleDefinition library)
    {
        foreach (var method in library.GetType("Failure").Methods.Where(method => method.IsVirtual))
        {
            method.IsReuseSlot = true;
        }
    }

    // As the F# compiler does with a local function of a generic one.
    private static void ExchangeTheVariablesParameter(ModuleDefinition library)
    {
        var method = library.GetType("Calls").Methods.Single(method => method.Name == "Twice");
        var variable = method.Body.Variables.Single(variable => variable.VariableType.Name.StartsWith("Func", StringComparison.Ordinal));
        var tuple = (GenericInstanceType)((GenericInstanceType)variable.VariableType).GenericArguments[0];
        tuple.GenericArguments[1] = method.GenericParameters[0];
    }
}
