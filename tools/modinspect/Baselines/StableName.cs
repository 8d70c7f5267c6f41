using System.Text;

namespace Modules.Inspect.Baselines;

/// <summary>A member's spelling without the numbers that the compiler gives to what it makes (<c>&lt;Compute&gt;b__4_0</c>): they change with every edit of the file.</summary>
internal static class StableName
{
    public static string Of(string member)
    {
        var mark = member.IndexOf("__", StringComparison.Ordinal);
        if (mark < 0 || !member.Contains('<', StringComparison.Ordinal))
        {
            return member;
        }

        var text = new StringBuilder(member.Length);
        var start = 0;
        for (; mark >= 0; mark = member.IndexOf("__", start, StringComparison.Ordinal))
        {
            // <>c__DisplayClass4_0, <M>b__0_1, <M>d__5, <M>g__Local|4_0
            var end = mark + 2;
            while (end < member.Length && (char.IsLetter(member[end]) || member[end] == '|'))
            {
                end++;
            }

            text.Append(member, start, end - start);
            while (end < member.Length && (char.IsAsciiDigit(member[end]) || member[end] == '_'))
            {
                end++;
            }

            start = end;
            if (start >= member.Length)
            {
                break;
            }
        }

        return text.Append(member, start, member.Length - start).ToString();
    }
}
