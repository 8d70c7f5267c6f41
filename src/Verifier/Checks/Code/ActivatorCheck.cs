using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Code;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks.Code;

/// <summary>
/// <c>Activator.CreateInstance&lt;T&gt;()</c> makes an instance of a class that is not abstract and has a public constructor without parameters (MOD2006, MOD3001), and so does
/// <c>ConditionalWeakTable.GetOrCreateValue</c>. No constraint says so, so that the call throws, and not the JIT.
/// </summary>
internal sealed class ActivatorCheck : ICheck
{
    private const string Missing = "System.MissingMethodException";

    public void Examine(Examination examination, BoundAssembly subject)
    {
        var made = new Dictionary<EntityHandle, Cause>();
        var marks = new TokenMarks(subject.Reader);
        for (var row = 1; row <= subject.Reader.GetTableRowCount(TableIndex.MethodSpec); row++)
        {
            var token = MetadataTokens.MethodSpecificationHandle(row);
            Add(token, MadeBy(subject, subject.Reader.GetMethodSpecification(token)));
        }

        foreach (var token in subject.Reader.MemberReferences)
        {
            Add(token, MadeBy(subject, subject.Reader.GetMemberReference(token)));
        }

        foreach (var method in examination.MethodsUsing(subject, marks))
        {
            IlBody.TryRead(subject.Image, method.Definition, out var body);
            var reader = new IlReader(body.Il);
            while (reader.Read())
            {
                if (reader.OpCode is MemberUse.Call or MemberUse.CallVirtual && made.TryGetValue(reader.Token, out var cause))
                {
                    examination.Report(cause, Place.Of(method, reader.Offset), Impact.FailsCall(Missing));
                }
            }
        }

        void Add(EntityHandle token, TypeSymbol? type)
        {
            if (type is { IsValueType: false } && examination.IsForeign(type.Assembly) && Refused(type) is { } cause)
            {
                made.Add(token, cause);
                marks.Mark(token);
            }
        }
    }

    // What Activator.CreateInstance<T>() makes, or null. The name first: few members have it.
    private static TypeSymbol? MadeBy(BoundAssembly subject, MethodSpecification instance) =>
        instance.Method.Kind == HandleKind.MemberReference
        && subject.Reader.GetMemberReference((MemberReferenceHandle)instance.Method) is { Parent.Kind: HandleKind.TypeReference } reference
        && subject.Image.HasName(reference.Name, "CreateInstance"u8)
        && subject.Resolve(reference.Parent)?.Type is { } owner
        && owner.IsCore("System", "Activator")
        && SignatureDecoder.DecodeMethodArguments(subject, instance.Signature) is [{ Kind: SigKind.Named, Type: { } type }]
            ? type
            : null;

    // And ConditionalWeakTable<TKey, TValue>.GetOrCreateValue(key).
    private static TypeSymbol? MadeBy(BoundAssembly subject, MemberReference reference) =>
        reference.Parent.Kind == HandleKind.TypeSpecification
        && subject.Image.HasName(reference.Name, "GetOrCreateValue"u8)
        && SignatureDecoder.DecodeType(subject, reference.Parent) is { Type: { } owner, Arguments: [_, { Kind: SigKind.Named, Type: { } type }] }
        && owner.IsCore("System.Runtime.CompilerServices", "ConditionalWeakTable`2")
            ? type
            : null;

    private static Cause? Refused(TypeSymbol type)
    {
        var constructor = type.Methods.FirstOrDefault(method => method.IsConstructor && method.Signature.Parameters.Length == 0);
        var symbol = $"{type.Assembly.Name}!{type.FullName}";
        return type.IsAbstract
            ? new Cause(Rules.AbstractInstantiated, type.Assembly.Name, symbol, $"{type.FullName} of {type.Assembly.Name} is {(type.IsInterface ? "an interface" : "abstract")} now; the library has .NET make an instance of it.", Missing)
            : constructor?.Access != MethodAttributes.Public
                ? new Cause(Rules.MethodMissing, type.Assembly.Name, $"{symbol}::.ctor():System.Void", $"{type.FullName} of {type.Assembly.Name} has no public constructor without parameters now, which .NET calls for the library.", Missing)
                : null;
    }
}
