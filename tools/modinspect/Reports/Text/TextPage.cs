using System.Text;

namespace Modules.Inspect.Reports.Text;

/// <summary>Lines of text, wrapped at blanks to the width of a terminal; codes for colours and links take no room.</summary>
internal sealed class TextPage(int? width)
{
    private const int LeastWidth = 40;

    private readonly StringBuilder _text = new();
    private readonly int _width = width is { } columns ? Math.Max(LeastWidth, columns) : int.MaxValue;

    public void Line() => _text.Append('\n');

    /// <summary>Writes a line, and goes on below its hanging indent where it is too long.</summary>
    /// <param name="indent">Blanks before the first line.</param>
    /// <param name="text">The text.</param>
    /// <param name="hanging">Further blanks before the lines that follow.</param>
    public void Line(int indent, string text, int hanging = 2)
    {
        Blanks(indent);
        if (indent + VisibleLength(text) <= _width)
        {
            _text.Append(text).Append('\n');
            return;
        }

        var column = indent;
        var isFirst = true;
        foreach (var word in text.Split(' '))
        {
            var length = VisibleLength(word);
            if (!isFirst && column + 1 + length > _width)
            {
                _text.Append('\n');
                Blanks(indent + hanging);
                column = indent + hanging;
                isFirst = true;
            }

            _text.Append(isFirst ? string.Empty : " ").Append(word);
            column += length + (isFirst ? 0 : 1);
            isFirst = false;
        }

        _text.Append('\n');
    }

    public override string ToString() => _text.ToString();

    // One by one: to fill a span is compiled anew in every process, because it depends on the processor.
    private void Blanks(int count)
    {
        for (; count > 0; count--)
        {
            _text.Append(' ');
        }
    }

    /// <summary>Columns that a text takes.</summary>
    public static int VisibleLength(string text)
    {
        if (!text.Contains('\e', StringComparison.Ordinal))
        {
            return text.Length;
        }

        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\e')
            {
                length++;
            }
            else if (i + 1 < text.Length && text[i + 1] == ']')
            {
                // A link's address ends with ESC \.
                i = text.IndexOf("\e\\", i + 1, StringComparison.Ordinal) is >= 0 and var end ? end + 1 : text.Length;
            }
            else
            {
                i = text.IndexOf('m', i) is >= 0 and var end ? end : text.Length;
            }
        }

        return length;
    }
}
