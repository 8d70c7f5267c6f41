using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Code;
using Modules.Verifier.Resolution;
using Modules.Verifier.Stack;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks.Stack;

/// <summary>Walks once over all code of a library, and has every use of a value examined that another assembly has a say in.</summary>
internal static class StackCheck
{
    // Tokens in the code of a part: as many as make up for what is read again for it.
    private const int Share = 1 << 15;

    /// <summary>The types of a subject, by their rows, in parts with about as much code each, which threads may walk beside each other. One for a small library.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="code">Its code.</param>
    /// <param name="cores">How many parts are of use; at least 1.</param>
    public static List<WalkPart> Parts(BoundAssembly subject, CodeTokens code, int cores)
    {
        var parts = new List<WalkPart>();
        var end = subject.Reader.GetTableRowCount(TableIndex.TypeDef) + 1;
        var share = Math.Max(Share, (code.Count / cores) + 1);
        var start = 1;
        var walked = 0;
        for (var row = 1; row < end; row++)
        {
            var type = subject.Type(row);
            walked += code.CountOf(type.FirstMethod, type.MethodCount);
            if (walked >= share)
            {
                parts.Add(new WalkPart(start, row + 1));
                start = row + 1;
                walked = 0;
            }
        }

        if (start < end)
        {
            parts.Add(new WalkPart(start, end));
        }

        return parts;
    }

    /// <summary>The breaches in the code of some types of a subject, those of methods which do not compile included.</summary>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static List<Breach> Find(BoundAssembly subject, WalkPart part, ReferenceTable references, CodeTokens code, CancellationToken cancellationToken)
    {
        var foreign = new ForeignTypes(subject);
        if (!foreign.Exist)
        {
            return [];
        }

        var found = new List<Breach>();
        var foreignCode = new ForeignCode(subject, code, foreign);
        var types = new StackTypes(foreign);
        var shapes = new TokenShapes(subject, references, types);
        var walk = new StackWalk(types, shapes, new Observer(found, new StackCase(found, foreign, types, shapes)));
        for (var row = part.FirstType; row < part.EndType; row++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var type = subject.Type(row);
            var isInAll = foreignCode.IsInAllOf(type);
            for (var method = type.FirstMethod; method < type.FirstMethod + type.MethodCount; method++)
            {
                if (!code.HasCode(method))
                {
                    continue;
                }

                var definition = subject.Reader.GetMethodDefinition(MetadataTokens.MethodDefinitionHandle(method));
                if (IlBody.TryRead(subject.Image, definition, out var body) && (isInAll || foreignCode.IsIn(method, definition, body)))
                {
                    walk.Walk(type, method, body);
                }
            }
        }

        return found;
    }

    private sealed class Observer(List<Breach> found, StackCase at) : IStackObserver
    {
        private readonly IStackUseCheck[] _checks = [new CastlessConversionCheck(), new ImpossibleCastCheck(), new NumberCheck(), new EnumSizeCheck(), new StructReferenceCheck(), new ClassAddressCheck(), new ThrownTypeCheck()];

        public bool OnUse(MethodSymbol user, in StackUse use)
        {
            if (at.Types[use.From].Members is { } members)
            {
                var areSound = true;
                foreach (var member in members)
                {
                    areSound &= OnUse(user, use with { From = member });
                }

                return areSound;
            }

            if (use.From == use.To)
            {
                return true;
            }

            var before = found.Count;
            foreach (var check in _checks)
            {
                check.Examine(at, user, use);
            }

            // What a type parameter may be is said by the constraints of each method and type anew.
            return found.Count == before && at.Types[use.From].Type is not { HasParameters: true } && at.Types[use.To].Type is not { HasParameters: true };
        }

        public void OnDelegate(MethodSymbol user, TypeSig delegateType, EntityHandle target, int instance, int ilOffset) =>
            DelegateTargetCheck.Examine(at, user, delegateType, target, instance, ilOffset);
    }
}
