using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Code;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks;

/// <summary>
/// What a library gives native code has a native form (MOD2011): what its imports and its calls through unmanaged function pointers take and return, and what <c>Marshal</c> copies or measures. The
/// runtime looks when it is called.
/// </summary>
internal sealed class MarshallingCheck : ICheck
{
    public void Examine(Examination examination, BoundAssembly subject)
    {
        if (!examination.NamesOf(subject).HasForeign)
        {
            return;
        }

        var run = new Run(examination, subject);
        run.Imports();
        run.Code();
    }

    private sealed class Run(Examination examination, BoundAssembly subject)
    {
        private readonly NativeForm _form = new(examination.IsForeign);

        private readonly bool _isMarshalled =
            !AttributeNames.Any(subject.Reader, subject.Reader.GetAssemblyDefinition().GetCustomAttributes(), "System.Runtime.CompilerServices", "DisableRuntimeMarshallingAttribute");

        public void Imports()
        {
            if (subject.Reader.GetTableRowCount(TableIndex.ImplMap) == 0)
            {
                return;
            }

            foreach (var handle in subject.Reader.MethodDefinitions)
            {
                var definition = subject.Reader.GetMethodDefinition(handle);
                if ((definition.Attributes & MethodAttributes.PinvokeImpl) != 0 && OfSignature(SignatureDecoder.DecodeMethod(subject, definition.Signature), Told(subject.Reader, definition)) is { } defect)
                {
                    Report(defect, Place.Of(subject.Method(handle)));
                }
            }
        }

        public void Code()
        {
            var defects = new Dictionary<EntityHandle, NativeFormDefect>();
            for (var row = 1; row <= subject.Reader.GetTableRowCount(TableIndex.MethodSpec); row++)
            {
                var token = MetadataTokens.MethodSpecificationHandle(row);
                if (OfMarshal(subject.Reader.GetMethodSpecification(token)) is { } defect)
                {
                    defects.Add(token, defect);
                }
            }

            for (var row = 1; row <= subject.Reader.GetTableRowCount(TableIndex.StandAloneSig); row++)
            {
                var token = MetadataTokens.StandaloneSignatureHandle(row);
                if (OfPointer(subject.Reader.GetStandaloneSignature(token)) is { } defect)
                {
                    defects.Add(token, defect);
                }
            }

            var marks = new TokenMarks(subject.Reader);
            foreach (var token in defects.Keys)
            {
                marks.Mark(token);
            }

            foreach (var method in examination.MethodsUsing(subject, marks))
            {
                examination.CancellationToken.ThrowIfCancellationRequested();
                IlBody.TryRead(subject.Image, method.Definition, out var body);
                var reader = new IlReader(body.Il);
                while (reader.Read())
                {
                    if (reader.Operand == IlOperand.Token && defects.TryGetValue(reader.Token, out var defect))
                    {
                        Report(defect, Place.Of(method, reader.Offset));
                    }
                }
            }
        }

        // Marshal.PtrToStructure<H.S>(...).
        private NativeFormDefect? OfMarshal(MethodSpecification instance)
        {
            if (instance.Method.Kind != HandleKind.MemberReference
                || subject.Reader.GetMemberReference((MemberReferenceHandle)instance.Method) is not { Parent: { Kind: HandleKind.TypeReference } parent } reference
                || !subject.Image.HasName(subject.Reader.GetTypeReference((TypeReferenceHandle)parent).Name, "Marshal"u8)
                || subject.Resolve(parent)?.Type is not { } owner
                || !owner.IsCore("System.Runtime.InteropServices", "Marshal"))
            {
                return null;
            }

            var type = SignatureDecoder.DecodeMethodArguments(subject, instance.Signature)[0];
            return subject.Reader.GetString(reference.Name) switch
            {
                "PtrToStructure" or "StructureToPtr" or "DestroyStructure" => _form.OfStructure(type, isMeasured: false),
                "SizeOf" or "OffsetOf" => _form.OfStructure(type, isMeasured: true),
                "GetDelegateForFunctionPointer" => OfDelegate(type),
                _ => null,
            };
        }

        private NativeFormDefect? OfDelegate(TypeSig type) =>
            type is { Kind: SigKind.Named, Arguments.Length: 0, Type: { Kind: TypeKind.Delegate } made } && made.Methods.FirstOrDefault(method => method.Name == "Invoke") is { } invoke
                ? OfSignature(invoke.Signature, Told(made.Reader, invoke.Definition))
                : null;

        // A compiler may keep the signatures of a method's constants here as well, which are those of fields.
        private NativeFormDefect? OfPointer(StandaloneSignature signature)
        {
            var blob = subject.Reader.GetBlobReader(signature.Signature);
            return blob.Length > 0
                && blob.ReadSignatureHeader() is { Kind: SignatureKind.Method, CallingConvention: not (SignatureCallingConvention.Default or SignatureCallingConvention.VarArgs) }
                ? OfSignature(SignatureDecoder.DecodeMethod(subject, signature.Signature), [])
                : null;
        }

        private NativeFormDefect? OfSignature(MethodSig signature, HashSet<int> told)
        {
            for (var i = 0; i < signature.Parameters.Length; i++)
            {
                if (!told.Contains(i + 1) && Of(signature.Parameters[i], isMade: false) is { } defect)
                {
                    return defect;
                }
            }

            return told.Contains(0) ? null : Of(signature.ReturnType, isMade: true);
        }

        private NativeFormDefect? Of(TypeSig type, bool isMade) => _isMarshalled ? _form.OfPassed(type, isMade) : _form.OfUnmarshalled(type);

        // The parameters, from 1, and what is returned, 0, of which is said how they are marshalled.
        private static HashSet<int> Told(MetadataReader reader, MethodDefinition method)
        {
            var told = new HashSet<int>();
            foreach (var handle in method.GetParameters())
            {
                var parameter = reader.GetParameter(handle);
                if (!parameter.GetMarshallingDescriptor().IsNil)
                {
                    told.Add(parameter.SequenceNumber);
                }
            }

            return told;
        }

        private void Report(NativeFormDefect defect, Place place)
        {
            var symbol = $"{defect.Type.Assembly.Name}!{defect.Type.FullName}";
            examination.Report(
                new Cause(
                    Rules.NotMarshalled,
                    defect.Type.Assembly.Name,
                    symbol,
                    $"{defect.Type.FullName} of {defect.Type.Assembly.Name} {defect.Type.Assembly.Image.Version} {defect.What}; the library has it marshalled, which the runtime refuses.",
                    defect.Exception),
                place,
                Impact.FailsCall(defect.Exception));
        }
    }
}
