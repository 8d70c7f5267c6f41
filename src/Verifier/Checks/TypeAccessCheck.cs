using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Code;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks;

/// <summary>
/// A library uses types that it may (ECMA-335 I.8.5.3; MOD5004, MOD2009). A hidden base, interface, constraint or struct field, also as a type argument of one, kills the type; a cast, a box,
/// an array, or an instantiation over a hidden type throws where it runs. What only mentions a type (<c>typeof</c>, a local, a signature, a field of a class) is not checked by the CLR.
/// </summary>
internal sealed class TypeAccessCheck : ICheck
{
    private const ushort CastClass = 0x74;
    private const ushort IsInstance = 0x75;
    private const ushort Unbox = 0x79;
    private const ushort Box = 0x8C;
    private const ushort NewArray = 0x8D;
    private const ushort UnboxAny = 0xA5;

    public void Examine(Examination examination, BoundAssembly subject)
    {
        // Almost every library uses what is open to it: then nothing can be hidden, whoever uses it.
        var names = examination.NamesOf(subject);
        if ((names.All & Naming.Hidden) == 0)
        {
            return;
        }

        var haveConstraints = GenericConstraints.Any(subject.Reader, constraint => IsHidden(names[constraint]));
        for (var row = 1; row <= subject.Reader.GetTableRowCount(TableIndex.TypeDef); row++)
        {
            examination.CancellationToken.ThrowIfCancellationRequested();
            Examine(examination, subject.Type(row), names, haveConstraints);
        }
    }

    /// <summary>The types in a structure that are hidden from a user, each with what hides it: itself or a type around it.</summary>
    public static IEnumerable<(TypeSymbol Type, TypeSymbol Hidden)> Hidden(TypeSig type, TypeSymbol user)
    {
        foreach (var inner in type.Element is null ? type.Arguments : [.. type.Arguments, type.Element])
        {
            foreach (var found in Hidden(inner, user))
            {
                yield return found;
            }
        }

        if (type.Type is { } named && Accessibility.FirstHidden(named, user) is { } hidden)
        {
            yield return (named, hidden);
        }
    }

    private static bool IsHidden(Naming naming) => (naming & Naming.Hidden) != 0;

    private static void Examine(Examination examination, TypeSymbol type, NamedTypes names, bool haveConstraints)
    {
        var typeFails = Impact.FailsType(Rules.SealedBase.Exception);
        if (!type.Definition.BaseType.IsNil && IsHidden(names[type.Definition.BaseType]))
        {
            Check(type.BaseType!, Place.Of(type), typeFails, $"{type.FullName} derives from it");
        }

        foreach (var handle in type.Definition.GetInterfaceImplementations())
        {
            var implemented = type.Reader.GetInterfaceImplementation(handle).Interface;
            if (IsHidden(names[implemented]))
            {
                Check(SignatureDecoder.DecodeType(type.Assembly, implemented), Place.Of(type), typeFails, $"{type.FullName} implements it");
            }
        }

        if (haveConstraints)
        {
            foreach (var constraint in GenericConstraints.All(type))
            {
                if (IsHidden(names[constraint]))
                {
                    Check(SignatureDecoder.DecodeType(type.Assembly, constraint), Place.Of(type), typeFails, $"{type.FullName} has it as a constraint");
                }
            }
        }

        foreach (var handle in type.Definition.GetFields())
        {
            // The layout of a type loads its struct fields, enums left out.
            if (IsHidden(names[handle]) && new FieldSymbol(type, handle) is { IsLiteral: false } field && field.Type.Unmodified is { Kind: SigKind.Named, Type: { IsValueType: true, IsEnum: false } } laidOut)
            {
                Check(laidOut, Place.Of(field), typeFails, $"{type.FullName} has a field of it");
            }
        }

        for (var row = type.FirstMethod; row < type.FirstMethod + type.MethodCount; row++)
        {
            if (IsHidden(names.InMethod(row)))
            {
                Code(type.Method(row));
            }
        }

        void Code(MethodSymbol method)
        {
            if (!IlBody.TryRead(method.Assembly.Image, method.Definition, out var body))
            {
                return;
            }

            var reader = new IlReader(body.Il);
            while (reader.Read())
            {
                if (reader.Operand != IlOperand.Token || !IsHidden(names[reader.Int32]))
                {
                    continue;
                }

                var place = Place.Of(method, reader.Offset);
                var token = reader.Token;
                switch (reader.OpCode)
                {
                    case CastClass or IsInstance or Unbox or Box or NewArray or UnboxAny:
                        Check(SignatureDecoder.DecodeType(method.Assembly, token), place, Impact.FailsCall(Rules.TypeAccess.Exception), "the library casts to it, boxes it or makes an array of it");
                        break;
                    default:
                        Member(method, token, place);
                        break;
                }
            }
        }

        void Member(MethodSymbol method, EntityHandle token, Place place)
        {
            if (token.Kind == HandleKind.MethodSpecification)
            {
                var specification = method.Assembly.Reader.GetMethodSpecification((MethodSpecificationHandle)token);
                foreach (var argument in SignatureDecoder.DecodeMethodArguments(method.Assembly, specification.Signature))
                {
                    Check(argument, place, Impact.FailsCall(Rules.MethodAccess.Exception), "the library calls a generic method over it");
                }

                token = specification.Method;
            }

            if (token.Kind == HandleKind.MemberReference
                && method.Assembly.Reader.GetMemberReference((MemberReferenceHandle)token) is { Parent.Kind: HandleKind.TypeSpecification } reference)
            {
                // An array's own methods are used over its elements.
                var exception = reference.GetKind() == MemberReferenceKind.Field ? Rules.FieldAccess.Exception : Rules.MethodAccess.Exception;
                var owner = SignatureDecoder.DecodeType(method.Assembly, reference.Parent);
                foreach (var argument in owner.Element is { } element ? [element] : owner.Arguments)
                {
                    Check(argument, place, Impact.FailsCall(exception), "the library uses a generic type over it");
                }
            }
        }

        void Check(TypeSig used, Place place, Impact impact, string use)
        {
            foreach (var (named, hidden) in Hidden(used, type))
            {
                var symbol = $"{hidden.Assembly.Name}!{hidden.FullName}";
                examination.Report(
                    new Cause(
                        ReferenceEquals(named, hidden) ? Rules.TypeAccess : Rules.EnclosingTypeHidden,
                        hidden.Assembly.Name,
                        symbol,
                        $"{symbol} is {AccessSpelling.Of(hidden)} now; {use}.",
                        impact.Exception),
                    place,
                    impact);
            }
        }
    }
}
