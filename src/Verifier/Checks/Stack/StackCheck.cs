using System.Reflection.Metadata;
using Modules.Verifier.Code;
using Modules.Verifier.Stack;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks.Stack;

/// <summary>Walks once over all code of a library that compiles, and has every use of a value examined that another assembly has a say in.</summary>
internal sealed class StackCheck : ICheck
{
    public void Examine(Examination examination, BoundAssembly subject)
    {
        var foreign = new ForeignTypes(subject);
        if (!foreign.Exist)
        {
            return;
        }

        var dead = examination.Dead();
        var types = new StackTypes(foreign);
        var shapes = new TokenShapes(subject, examination.ReferencesOf(subject), types);
        var walk = new StackWalk(types, shapes, new Observer(examination, new StackCase(examination, foreign, types, shapes)));
        for (var row = 1; row <= subject.Reader.TypeDefinitions.Count; row++)
        {
            examination.CancellationToken.ThrowIfCancellationRequested();
            var type = subject.Type(row);
            if (dead.Contains(type))
            {
                continue;
            }

            foreach (var method in type.Methods)
            {
                if (!dead.Contains(method) && IlBody.TryRead(subject.Image, method.Definition, out var body))
                {
                    walk.Walk(method, body);
                }
            }
        }
    }

    private sealed class Observer(Examination examination, StackCase at) : IStackObserver
    {
        private readonly IStackUseCheck[] _checks = [new CastlessConversionCheck(), new NumberCheck(), new StructReferenceCheck(), new ThrownTypeCheck()];

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

            var before = examination.BreachCount;
            foreach (var check in _checks)
            {
                check.Examine(at, user, use);
            }

            // What a type parameter may be is said by the constraints of each method and type anew.
            return examination.BreachCount == before && at.Types[use.From].Type is not { HasParameters: true } && at.Types[use.To].Type is not { HasParameters: true };
        }

        public void OnDelegate(MethodSymbol user, TypeSig delegateType, EntityHandle target, int instance, int ilOffset) =>
            DelegateTargetCheck.Examine(at, user, delegateType, target, instance, ilOffset);
    }
}
