using System.Reflection.Metadata;
using Modules.Verifier.Code;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks.Code;

/// <summary>No instance of an abstract class is made (ECMA-335 III.4.21; MOD2006).</summary>
internal sealed class AbstractNewCheck : IMemberUseCheck
{
    public void Examine(Examination examination, in MemberUse use)
    {
        if (use.OpCode == MemberUse.NewObject && use.Method!.DeclaringType is { IsAbstract: true } type)
        {
            examination.Report(
                new Cause(
                    Rules.AbstractInstantiated,
                    type.Assembly.Name,
                    $"{type.Assembly.Name}!{type.FullName}",
                    $"{type.FullName} of {type.Assembly.Name} is abstract now; the library makes an instance of it.",
                    Rules.AbstractInstantiated.Exception),
                use.Place,
                Impact.Of(Rules.AbstractInstantiated));
        }
    }
}

/// <summary>A call that is not virtual has a body to go to (ECMA-335 III.3.19; MOD3005).</summary>
internal sealed class AbstractCallCheck : IMemberUseCheck
{
    public void Examine(Examination examination, in MemberUse use)
    {
        // A static abstract member is called with a constraint, which says whose body it is.
        if (use.Method is { IsAbstract: true } method
            && (use.OpCode == MemberUse.Call || (use.OpCode == MemberUse.LoadFunction && method.IsStatic))
            && !(method.IsStatic && use.IsConstrained))
        {
            var symbol = SymbolSpelling.Method(method);
            examination.Report(
                new Cause(
                    Rules.CallToAbstract,
                    method.Assembly.Name,
                    symbol,
                    $"{symbol} is abstract now; the library calls its body with {(method.IsStatic ? method.DeclaringType.FullName : "base")}.{method.Name}.",
                    Rules.CallToAbstract.Exception),
                use.Place,
                Impact.Of(Rules.CallToAbstract));
        }
    }
}

/// <summary>
/// A static member that is called of a type parameter is virtual (ECMA-335 III.2.1; MOD3005). The JIT does not look, and the process ends; a delegate that is made of it leads to the interface's own.
/// </summary>
internal sealed class StaticVirtualCallCheck : IMemberUseCheck
{
    private static readonly Impact EndsProcess = new(FindingLevel.Corrupts, FailureStage.Jit, null);
    private static readonly Impact LeadsElsewhere = new(FindingLevel.Changes, FailureStage.Silent, null);

    public void Examine(Examination examination, in MemberUse use)
    {
        if (use.OpCode is MemberUse.Call or MemberUse.LoadFunction && use.Method is { IsStatic: true, IsVirtual: false, DeclaringType.IsInterface: true } method && use.IsConstrained)
        {
            var symbol = SymbolSpelling.Method(method);
            var isCall = use.OpCode == MemberUse.Call;
            examination.Report(
                new Cause(
                    Rules.CallToAbstract,
                    method.Assembly.Name,
                    symbol,
                    $"{symbol} was abstract or virtual and is neither now; the library calls it of a type parameter{(isCall ? ", and the process ends when that is compiled" : string.Empty)}.",
                    Exception: null),
                use.Place,
                isCall ? EndsProcess : LeadsElsewhere);
        }
    }
}

/// <summary>An instruction for static fields names a static field (ECMA-335 III.4.14; MOD3004). The other way round works.</summary>
internal sealed class StaticFieldCheck : IMemberUseCheck
{
    public void Examine(Examination examination, in MemberUse use)
    {
        if (use.OpCode is MemberUse.LoadStaticField or MemberUse.LoadStaticFieldAddress or MemberUse.StoreStaticField && use.Field is { IsStatic: false } field)
        {
            var symbol = SymbolSpelling.Field(field);
            examination.Report(
                new Cause(Rules.FieldStaticInstance, field.Assembly.Name, symbol, $"{symbol} was static and is an instance field now.", Rules.FieldStaticInstance.Exception),
                use.Place,
                Impact.Of(Rules.FieldStaticInstance));
        }
    }
}

/// <summary>A method that only unmanaged code may call is not called (MOD3006), which ends the process, nor made a delegate of, which the CLR refuses.</summary>
internal sealed class UnmanagedOnlyCheck : IMemberUseCheck
{
    public void Examine(Examination examination, in MemberUse use)
    {
        if (use.OpCode is MemberUse.Call or MemberUse.LoadFunction
            && use.Method is { IsStatic: true } method
            && IsUnmanagedOnly(method.Assembly.Reader, method.Definition))
        {
            var symbol = SymbolSpelling.Method(method);
            var isDelegate = IsDelegate(use);
            var impact = isDelegate ? Impact.FailsJit("System.NotSupportedException") : Impact.Of(Rules.UnmanagedCallersOnly);
            examination.Report(
                new Cause(
                    Rules.UnmanagedCallersOnly,
                    method.Assembly.Name,
                    symbol,
                    $"{symbol} is marked [UnmanagedCallersOnly] now; {(isDelegate ? "no delegate can be made of it" : "calling it ends the process")}.",
                    impact.Exception),
                use.Place,
                impact);
        }
    }

    /// <summary>Whether a method is marked as one that only unmanaged code may call.</summary>
    public static bool IsUnmanagedOnly(MetadataReader reader, MethodDefinition method) =>
        AttributeNames.Any(reader, method.GetCustomAttributes(), "System.Runtime.InteropServices", "UnmanagedCallersOnlyAttribute");

    // A delegate is made of the address that the instruction loads; else it is a pointer, which is called.
    private static bool IsDelegate(in MemberUse use)
    {
        if (use.OpCode != MemberUse.LoadFunction || !IlBody.TryRead(use.User.Assembly.Image, use.User.Definition, out var body))
        {
            return false;
        }

        var reader = new IlReader(body.Il);
        reader.Jump(use.IlOffset);
        return reader.Read() && reader.Read() && reader.OpCode == MemberUse.NewObject;
    }
}
