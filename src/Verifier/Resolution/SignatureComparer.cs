using System.Reflection.Metadata;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Resolution;

/// <summary>
/// Compares signatures of two assemblies where they stand, without decoding them (ECMA-335 II.23.2). Exact, as the CLR compares: calling convention, custom modifiers of both
/// kinds, class against value type, and definitions by identity.
/// </summary>
internal readonly ref struct SignatureComparer(BoundAssembly leftAssembly, BoundAssembly rightAssembly)
{
    private readonly BoundAssembly _leftAssembly = leftAssembly;
    private readonly BoundAssembly _rightAssembly = rightAssembly;

    /// <summary>Whether both blobs are the same method signature.</summary>
    public bool SameMethod(BlobReader left, Substitution? leftSubstitution, BlobReader right, Substitution? rightSubstitution) =>
        Method(ref left, leftSubstitution, ref right, rightSubstitution);

    /// <summary>Whether both blobs are the same field signature.</summary>
    public bool SameField(BlobReader left, BlobReader right, Substitution? rightSubstitution) =>
        left.ReadByte() == right.ReadByte() && Type(ref left, null, ref right, rightSubstitution);

    /// <summary>Moves a reader past one type.</summary>
    public static void Skip(ref BlobReader blob)
    {
        switch ((SignatureTypeCode)blob.ReadCompressedInteger())
        {
            case (SignatureTypeCode)SignatureTypeKind.Class:
            case (SignatureTypeCode)SignatureTypeKind.ValueType:
            case SignatureTypeCode.GenericTypeParameter:
            case SignatureTypeCode.GenericMethodParameter:
                blob.ReadCompressedInteger();
                break;
            case SignatureTypeCode.GenericTypeInstance:
                blob.ReadByte();
                blob.ReadCompressedInteger();
                for (var count = blob.ReadCompressedInteger(); count > 0; count--)
                {
                    Skip(ref blob);
                }

                break;
            case SignatureTypeCode.SZArray:
            case SignatureTypeCode.ByReference:
            case SignatureTypeCode.Pointer:
            case SignatureTypeCode.Pinned:
            case SignatureTypeCode.Sentinel:
                Skip(ref blob);
                break;
            case SignatureTypeCode.RequiredModifier:
            case SignatureTypeCode.OptionalModifier:
                blob.ReadCompressedInteger();
                Skip(ref blob);
                break;
            case SignatureTypeCode.Array:
                Skip(ref blob);
                blob.ReadCompressedInteger();
                for (var count = blob.ReadCompressedInteger(); count > 0; count--)
                {
                    blob.ReadCompressedInteger();
                }

                for (var count = blob.ReadCompressedInteger(); count > 0; count--)
                {
                    blob.ReadCompressedSignedInteger();
                }

                break;
            case SignatureTypeCode.FunctionPointer:
                var header = blob.ReadSignatureHeader();
                if (header.IsGeneric)
                {
                    blob.ReadCompressedInteger();
                }

                for (var count = blob.ReadCompressedInteger() + 1; count > 0; count--)
                {
                    Skip(ref blob);
                }

                break;
        }
    }

    private bool Method(ref BlobReader left, Substitution? leftSubstitution, ref BlobReader right, Substitution? rightSubstitution)
    {
        var header = left.ReadByte();
        if (header != right.ReadByte())
        {
            return false;
        }

        if (new SignatureHeader(header).IsGeneric && left.ReadCompressedInteger() != right.ReadCompressedInteger())
        {
            return false;
        }

        // Only a call says what it passes beyond the parameters of a method with variable arguments, behind a sentinel.
        var given = left.ReadCompressedInteger();
        var count = right.ReadCompressedInteger();
        var hasMore = given > count && new SignatureHeader(header).CallingConvention == SignatureCallingConvention.VarArgs;
        if (given != count && !hasMore)
        {
            return false;
        }

        for (var i = -1; i < count; i++)
        {
            if (!Type(ref left, leftSubstitution, ref right, rightSubstitution))
            {
                return false;
            }
        }

        if (hasMore)
        {
            return left.ReadByte() == (byte)SignatureTypeCode.Sentinel;
        }

        return true;
    }

    private bool Type(ref BlobReader left, Substitution? leftSubstitution, ref BlobReader right, Substitution? rightSubstitution)
    {
        var leftStart = left;
        var rightStart = right;
        var leftCode = left.ReadCompressedInteger();
        var rightCode = right.ReadCompressedInteger();

        // An inherited signature's type parameter stands for what the base class was instantiated over.
        if (rightSubstitution is not null && rightCode == (int)SignatureTypeCode.GenericTypeParameter)
        {
            left = leftStart;
            return rightSubstitution.TryArgument(right.ReadCompressedInteger(), out var argument)
                && new SignatureComparer(_leftAssembly, rightSubstitution.Assembly).Type(ref left, leftSubstitution, ref argument, rightSubstitution.Outer);
        }

        if (leftSubstitution is not null && leftCode == (int)SignatureTypeCode.GenericTypeParameter)
        {
            right = rightStart;
            return leftSubstitution.TryArgument(left.ReadCompressedInteger(), out var argument)
                && new SignatureComparer(leftSubstitution.Assembly, _rightAssembly).Type(ref argument, leftSubstitution.Outer, ref right, rightSubstitution);
        }

        if (leftCode != rightCode)
        {
            return false;
        }

        switch ((SignatureTypeCode)leftCode)
        {
            case (SignatureTypeCode)SignatureTypeKind.Class:
            case (SignatureTypeCode)SignatureTypeKind.ValueType:
                return Token(left.ReadTypeHandle(), right.ReadTypeHandle());
            case SignatureTypeCode.GenericTypeParameter:
            case SignatureTypeCode.GenericMethodParameter:
                return left.ReadCompressedInteger() == right.ReadCompressedInteger();
            case SignatureTypeCode.GenericTypeInstance:
                if (left.ReadByte() != right.ReadByte() || !Token(left.ReadTypeHandle(), right.ReadTypeHandle()))
                {
                    return false;
                }

                var count = left.ReadCompressedInteger();
                if (count != right.ReadCompressedInteger())
                {
                    return false;
                }

                for (; count > 0; count--)
                {
                    if (!Type(ref left, leftSubstitution, ref right, rightSubstitution))
                    {
                        return false;
                    }
                }

                return true;
            case SignatureTypeCode.SZArray:
            case SignatureTypeCode.ByReference:
            case SignatureTypeCode.Pointer:
            case SignatureTypeCode.Pinned:
            case SignatureTypeCode.Sentinel:
                return Type(ref left, leftSubstitution, ref right, rightSubstitution);
            case SignatureTypeCode.RequiredModifier:
            case SignatureTypeCode.OptionalModifier:
                return Token(left.ReadTypeHandle(), right.ReadTypeHandle()) && Type(ref left, leftSubstitution, ref right, rightSubstitution);
            case SignatureTypeCode.Array:
                return Type(ref left, leftSubstitution, ref right, rightSubstitution) && SameShape(ref left, ref right);
            case SignatureTypeCode.FunctionPointer:
                return Method(ref left, leftSubstitution, ref right, rightSubstitution);
            default:
                return true;
        }
    }

    private static bool SameShape(ref BlobReader left, ref BlobReader right)
    {
        if (left.ReadCompressedInteger() != right.ReadCompressedInteger())
        {
            return false;
        }

        for (var part = 0; part < 2; part++)
        {
            var count = left.ReadCompressedInteger();
            if (count != right.ReadCompressedInteger())
            {
                return false;
            }

            for (; count > 0; count--)
            {
                if (left.ReadCompressedInteger() != right.ReadCompressedInteger())
                {
                    return false;
                }
            }
        }

        return true;
    }

    private bool Token(EntityHandle left, EntityHandle right)
    {
        if (ReferenceEquals(_leftAssembly, _rightAssembly) && left == right)
        {
            return true;
        }

        if (_leftAssembly.Resolve(left) is not { } leftAnswer || _rightAssembly.Resolve(right) is not { } rightAnswer)
        {
            // A TypeSpec as a modifier: rare enough to decode.
            return SignatureDecoder.DecodeType(_leftAssembly, left).Equals(SignatureDecoder.DecodeType(_rightAssembly, right));
        }

        return leftAnswer.Type is { } type ? ReferenceEquals(type, rightAnswer.Type) : Cause.AreSame(leftAnswer.Cause, rightAnswer.Cause);
    }
}
