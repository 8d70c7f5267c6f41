using Modules.Verifier.Code;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks;

/// <summary>
/// A signature marks a type as class or value type as the type is (ECMA-335 II.23.2.12; MOD2002). Where they differ the CLR refuses to load the type: with a field's type at once, with a
/// signature's or a local's when the method is compiled.
/// </summary>
internal sealed class KindCheck : TypeCheck
{
    protected override void Examine(Examination examination, TypeSymbol type)
    {
        foreach (var field in type.Fields)
        {
            if (KindScan.HasChange(type.Assembly, field.Definition.Signature))
            {
                Check(field.Type, Place.Of(field), isField: true);
            }
        }

        foreach (var method in type.Methods)
        {
            if (!IlBody.TryRead(method.Assembly.Image, method.Definition, out var body))
            {
                continue;
            }

            if (KindScan.HasChange(type.Assembly, method.Definition.Signature))
            {
                Check(method.Signature.ReturnType, Place.Of(method), isField: false);
                foreach (var parameter in method.Signature.Parameters)
                {
                    Check(parameter, Place.Of(method), isField: false);
                }
            }

            if (!body.Locals.IsNil && KindScan.HasChange(type.Assembly, type.Reader.GetStandaloneSignature(body.Locals).Signature))
            {
                foreach (var local in SignatureDecoder.DecodeLocals(method.Assembly, body.Locals))
                {
                    Check(local, Place.Of(method), isField: false);
                }
            }
        }

        void Check(TypeSig signature, Place place, bool isField)
        {
            if (KindChanges.In(signature, type.Assembly) is { } change)
            {
                var symbol = $"{change.Type.Assembly.Name}!{change.Type.FullName}";
                examination.Report(
                    Because(change.Rule, change.Type.Assembly, symbol, $"{change.Hint}; the library was compiled for what it was."),
                    place,
                    isField ? Impact.FailsType(Rules.ClassStructChanged.Exception) : Impact.FailsJit(Rules.ClassStructChanged.Exception));
            }
        }
    }
}
