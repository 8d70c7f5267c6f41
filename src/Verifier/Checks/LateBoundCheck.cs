using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Checks.Accessors;
using Modules.Verifier.Code;
using Modules.Verifier.Resolution;
using Modules.Verifier.Stack;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks;

/// <summary>
/// What code names by a literal text is there (MOD7002): types in <c>Type.GetType</c>, members in <c>typeof(T).GetMethod</c> and the like, values in <c>Enum.Parse</c>. For information only, because
/// whoever binds late may be prepared to find nothing; and texts that are put together at run time are not seen.
/// </summary>
internal sealed class LateBoundCheck : ICheck
{
    public void Examine(Examination examination, BoundAssembly subject)
    {
        var references = examination.ReferencesOf(subject);
        var marks = new TokenMarks(subject.Reader);
        var foreign = examination.NamesOf(subject).HasForeign;
        for (var row = 1; row <= subject.Reader.GetTableRowCount(TableIndex.MemberRef); row++)
        {
            var handle = MetadataTokens.MemberReferenceHandle(row);
            if (MayBindLate(subject, subject.Reader.GetMemberReference(handle), foreign) && references.Method(handle) is not null)
            {
                marks.Mark(handle);
            }
        }

        var visitor = new Visitor(examination, references);
        foreach (var method in examination.MethodsUsing(subject, marks))
        {
            examination.CancellationToken.ThrowIfCancellationRequested();
            ConstantFlow.Read(method, visitor);
        }
    }

    private static bool MayBindLate(BoundAssembly subject, MemberReference reference, bool hasForeign)
    {
        // The name first: few members have one of these.
        return reference.Parent.Kind == HandleKind.TypeReference && (IsNamed("GetType"u8)
            ? IsOf("Type")
            : hasForeign && (IsNamed("GetMethod"u8) || IsNamed("GetProperty"u8) || IsNamed("GetField"u8) || IsNamed("GetEvent"u8)
                ? IsOf("Type")
                : IsNamed("Parse"u8) && IsOf("Enum")));

        bool IsNamed(ReadOnlySpan<byte> name) => subject.Image.HasName(reference.Name, name);

        bool IsOf(string type) => subject.Resolve(reference.Parent)?.Type is { } owner && owner.IsCore("System", type);
    }

    private sealed class Visitor(Examination examination, ReferenceTable references) : IConstantVisitor
    {
        public void Call(MethodSymbol user, int ilOffset, EntityHandle member, MethodSig signature, ReadOnlySpan<FlowValue> arguments)
        {
            if (references.Method(member) is not { } method)
            {
                return;
            }

            if (method.DeclaringType.IsCore("System", "Type"))
            {
                if (method.Name == "GetType" && arguments is [{ Value: string name }, ..])
                {
                    Type(user, ilOffset, name);
                }
                else if (arguments is [{ TypeObject.Type: { } type }, { Value: string text }, ..])
                {
                    Member(user, ilOffset, type, method.Name, text);
                }
            }
            else if (method.DeclaringType.IsCore("System", "Enum") && method.Name == "Parse" && arguments is [{ TypeObject.Type: { } parsed }, { Value: string value }, ..])
            {
                Member(user, ilOffset, parsed, "GetField", value);
            }
        }

        private void Type(MethodSymbol user, int ilOffset, string text)
        {
            // Without an assembly it is the library's own type or the core library's.
            if (!TypeText.TryRead(text, out var name, out var assembly) || assembly is null)
            {
                return;
            }

            var scope = user.Assembly.Context.Find(assembly);
            if (scope is null
                ? !user.Assembly.Context.IsHostUnknown
                : !examination.IsSubject(scope) && TypeLookup.Find(user.Assembly.Context, assembly, name) is null)
            {
                Report(user, ilOffset, assembly, $"{assembly}!{name}", $"Type.GetType(\"{text}\") finds nothing: {(scope is null ? "there is no such assembly" : $"{assembly} has no such type")}.");
            }
        }

        private void Member(MethodSymbol user, int ilOffset, TypeSymbol type, string lookup, string name)
        {
            if (examination.IsSubject(type.Assembly) || type.Assembly.Origin == AssemblyOrigin.Framework)
            {
                return;
            }

            var isThere = lookup switch
            {
                "GetMethod" => Has(type, owner => owner.Methods.Any(method => method.Name == name)),
                "GetField" => Has(type, owner => owner.Fields.Any(field => field.Name == name)),
                "GetProperty" => Has(type, owner => owner.Definition.GetProperties().Any(handle => owner.Reader.StringComparer.Equals(owner.Reader.GetPropertyDefinition(handle).Name, name))),
                "GetEvent" => Has(type, owner => owner.Definition.GetEvents().Any(handle => owner.Reader.StringComparer.Equals(owner.Reader.GetEventDefinition(handle).Name, name))),
                _ => true,
            };
            if (!isThere)
            {
                Report(user, ilOffset, type.Assembly.Name, $"{type.Assembly.Name}!{type.FullName}::{name}", $"{type.FullName} of {type.Assembly.Name} has no {lookup["Get".Length..].ToLowerInvariant()} '{name}', which the library asks for by text.");
            }
        }

        private static bool Has(TypeSymbol type, Func<TypeSymbol, bool> condition)
        {
            for (TypeSymbol? owner = type; owner is not null; owner = owner.BaseType?.Type)
            {
                if (condition(owner))
                {
                    return true;
                }
            }

            return false;
        }

        private void Report(MethodSymbol user, int ilOffset, string assembly, string symbol, string message) =>
            examination.Report(new Cause(Rules.LateBound, assembly, symbol, message, Exception: null), Place.Of(user, ilOffset), Impact.Of(Rules.LateBound));
    }
}
