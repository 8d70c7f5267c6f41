namespace Modules.Verifier.Checks.Code;

/// <summary>One law of an instruction that names a member of another assembly.</summary>
internal interface IMemberUseCheck
{
    /// <summary>Examines one use.</summary>
    void Examine(Examination examination, in MemberUse use);
}
