using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks;

/// <summary>A law that each type definition must keep for itself.</summary>
internal abstract class TypeCheck : ICheck
{
    public void Examine(Examination examination, BoundAssembly subject)
    {
        for (var row = 1; row <= subject.Reader.GetTableRowCount(TableIndex.TypeDef); row++)
        {
            examination.CancellationToken.ThrowIfCancellationRequested();
            Examine(examination, subject.Type(row));
        }
    }

    /// <summary>Examines one type.</summary>
    protected abstract void Examine(Examination examination, TypeSymbol type);

    /// <summary>A cause that lies with one symbol, thrown as the rule says.</summary>
    protected static Cause Because(Rule rule, BoundAssembly assembly, string symbol, string message) => new(rule, assembly.Name, symbol, message, rule.Exception);
}
