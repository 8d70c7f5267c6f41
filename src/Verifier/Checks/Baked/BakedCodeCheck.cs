using System.Collections.Immutable;
using System.Globalization;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Code;
using Modules.Verifier.Hosts;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks.Baked;

/// <summary>
/// The compiler chose instructions by what it saw of the host, which runs on with another result (MOD8002): <c>default</c> instead of a constructor, the length of a
/// fixed buffer, one field for all threads, handlers by the hierarchy of exceptions, and methods of System.Object. For review, with the host at hand that the library was compiled against.
/// </summary>
internal sealed class BakedCodeCheck : ICheck
{
    private const ushort InitializeObject = 0xFE15;

    private static readonly string[] OfObject = ["ToString", "Equals", "GetHashCode"];

    public void Examine(Examination examination, BoundAssembly subject)
    {
        if (examination.Older is { } older)
        {
            var run = new Run(examination, subject, older);
            run.Code();
            run.Attributes();
            ConstantFlow.Read(subject, run, examination.CancellationToken);
        }
    }

    private sealed class Run(Examination examination, BoundAssembly subject, OlderHost older) : IConstantVisitor
    {
        private readonly ReferenceTable _references = examination.ReferencesOf(subject);
        private readonly List<(TypeSymbol Before, TypeSymbol Now)> _exceptions = [.. older.AssembliesOf(subject).SelectMany(pair => MovedExceptions(pair.Before, pair.Now))];

        public void Code()
        {
            for (var row = 1; row <= subject.Reader.GetTableRowCount(TableIndex.TypeDef); row++)
            {
                examination.CancellationToken.ThrowIfCancellationRequested();
                foreach (var method in subject.Type(row).Methods)
                {
                    if (IlBody.TryRead(subject.Image, method.Definition, out var body))
                    {
                        Code(method, body);
                    }
                }
            }
        }

        /// <summary>What an attribute is for, and whether it is inherited, is read from the host of today.</summary>
        public void Attributes()
        {
            foreach (var handle in subject.Reader.CustomAttributes)
            {
                var attribute = subject.Reader.GetCustomAttribute(handle);
                if (_references.Method(attribute.Constructor)?.DeclaringType is { } now && Older(now) is { } before && !Usage(before).SequenceEqual(Usage(now)))
                {
                    Report(now, "the [AttributeUsage] of it changed: reflection may find it on other elements than before", AttributeUses.PlaceOf(subject, attribute.Parent));
                }
            }
        }

        void IConstantVisitor.Call(MethodSymbol user, int ilOffset, EntityHandle member, MethodSig signature, ReadOnlySpan<FlowValue> arguments)
        {
            // A call of Object's method reaches the override that the type has, if it has one.
            if (signature.IsInstance
                && arguments.Length == signature.Parameters.Length + 1
                && (arguments[0].Type is { Kind: SigKind.Named, Type: { } named } ? named : null) is { } now
                && _references.Method(member) is { } method
                && method.DeclaringType.IsCore("System", "Object")
                && OfObject.Contains(method.Name)
                && Older(now) is { } before
                && Overrides(before, method.Name)
                && !Overrides(now, method.Name))
            {
                Report(now, $"it does not override {method.Name} any more", Place.Of(user, ilOffset));
            }
        }

        private void Code(MethodSymbol method, IlBody body)
        {
            for (var i = 0; i < body.ClauseCount; i++)
            {
                var clause = body.Clause(i);
                if (!clause.CatchType.IsNil && subject.Resolve(clause.CatchType)?.Type is { } caught)
                {
                    foreach (var (before, now) in _exceptions.Where(pair => DerivesFrom(pair.Before, caught) && !DerivesFrom(pair.Now, caught)))
                    {
                        Report(now, $"it does not derive from {caught.FullName} any more, which the library catches", Place.Of(method, clause.HandlerOffset));
                    }
                }
            }

            var reader = new IlReader(body.Il);
            while (reader.Read())
            {
                if (reader.Operand != IlOperand.Token)
                {
                    continue;
                }

                var place = Place.Of(method, reader.Offset);
                switch (reader.OpCode)
                {
                    case InitializeObject when subject.Resolve(reader.Token)?.Type is { IsValueType: true } now && Older(now) is { } before:
                        Created(before, now, place);
                        break;
                    default:
                        if (reader.Token.Kind == HandleKind.MemberReference && _references.Field(reader.Token) is { } field && Older(field.DeclaringType) is { } owner)
                        {
                            Field(owner, field, place);
                        }

                        break;
                }
            }
        }

        private void Created(TypeSymbol before, TypeSymbol now, Place place)
        {
            if (!HasConstructor(before) && HasConstructor(now))
            {
                Report(now, "it has a constructor without parameters now, which the library does not call: it zeroes the value", place);
            }
        }

        private void Field(TypeSymbol owner, FieldSymbol now, Place place)
        {
            if (owner.Fields.FirstOrDefault(field => field.Name == now.Name) is not { } before)
            {
                return;
            }

            if (now.IsStatic && !before.IsStatic)
            {
                Report(now.DeclaringType, $"its field {now.Name} is one for all objects now", place);
            }

            if (before.IsThreadStatic != now.IsThreadStatic)
            {
                Report(now.DeclaringType, $"its field {now.Name} is {(now.IsThreadStatic ? "one for each thread" : "one for all threads")} now", place);
            }

            if (BufferLength(before) is var then && BufferLength(now) is var today && today < then)
            {
                Report(now.DeclaringType, string.Create(CultureInfo.InvariantCulture, $"the fixed buffer {now.Name} had {then} elements and has {today} now"), place);
            }
        }

        private TypeSymbol? Older(TypeSymbol now) => now.Assembly.Origin is AssemblyOrigin.Host or AssemblyOrigin.Shared ? older.Before(now) : null;

        private void Report(TypeSymbol type, string what, Place place)
        {
            var symbol = $"{type.Assembly.Name}!{type.FullName}";
            examination.Report(new Cause(Rules.CodegenBaked, type.Assembly.Name, symbol, $"{symbol} is not what the library was compiled for: {what}.", Exception: null), place, Impact.Of(Rules.CodegenBaked));
        }

        private static IEnumerable<(TypeSymbol Before, TypeSymbol Now)> MovedExceptions(BoundAssembly before, BoundAssembly now)
        {
            for (var row = 1; row <= before.Reader.GetTableRowCount(TableIndex.TypeDef); row++)
            {
                var type = before.Type(row);
                if (Hierarchy(type).Any(parent => parent.IsCore("System", "Exception")) && TypeLookup.Find(now.Context, now.Name, type.FullName) is { } later)
                {
                    yield return (type, later);
                }
            }
        }

        // Both sides have types of their own: names are what they share.
        private static bool DerivesFrom(TypeSymbol type, TypeSymbol ancestor) => Hierarchy(type).Any(parent => parent.FullName == ancestor.FullName && parent.Assembly.Name == ancestor.Assembly.Name);

        private static IEnumerable<TypeSymbol> Hierarchy(TypeSymbol type)
        {
            for (TypeSymbol? current = type; current is not null; current = current.BaseType?.Type)
            {
                yield return current;
            }
        }

        private static bool Overrides(TypeSymbol type, string name) => Hierarchy(type)
            .TakeWhile(owner => owner.Assembly.Origin != AssemblyOrigin.Framework)
            .Any(owner => owner.Methods.Any(method => method is { IsVirtual: true, IsNewSlot: false } && method.Name == name));

        private static bool HasConstructor(TypeSymbol type) => type.Methods.Any(method => method.IsConstructor && method.Signature.Parameters.Length == 0);

        private static int? BufferLength(FieldSymbol field)
        {
            var reader = field.Assembly.Reader;
            foreach (var handle in field.Definition.GetCustomAttributes())
            {
                var attribute = reader.GetCustomAttribute(handle);
                if (AttributeNames.Is(reader, attribute, "System.Runtime.CompilerServices", "FixedBufferAttribute"))
                {
                    var blob = reader.GetBlobReader(attribute.Value);
                    blob.ReadUInt16();
                    blob.ReadSerializedString();
                    return blob.ReadInt32();
                }
            }

            return null;
        }

        private static ImmutableArray<byte> Usage(TypeSymbol type)
        {
            foreach (var handle in type.Definition.GetCustomAttributes())
            {
                var attribute = type.Reader.GetCustomAttribute(handle);
                if (AttributeNames.Is(type.Reader, attribute, "System", "AttributeUsageAttribute"))
                {
                    return [.. type.Reader.GetBlobBytes(attribute.Value)];
                }
            }

            return [];
        }
    }
}
