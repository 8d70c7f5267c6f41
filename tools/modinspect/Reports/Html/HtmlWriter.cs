using System.Net;
using System.Text;

namespace Modules.Inspect.Reports.Html;

/// <summary>Writes HTML and SVG; every text and attribute is escaped.</summary>
internal sealed class HtmlWriter
{
    private readonly StringBuilder _html = new();

    public override string ToString() => _html.ToString();

    /// <summary>Writes markup as it is.</summary>
    public HtmlWriter Raw(string markup)
    {
        _html.Append(markup);
        return this;
    }

    public HtmlWriter Text(string text) => Raw(Escape(text));

    /// <summary>Opens an element. An attribute with a null value is left out; one with an empty value has none.</summary>
    public HtmlWriter Open(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _html.Append('<').Append(element);
        foreach (var (name, value) in attributes)
        {
            if (value is not null)
            {
                _html.Append(' ').Append(name);
                if (value.Length > 0)
                {
                    _html.Append("=\"").Append(Escape(value)).Append('"');
                }
            }
        }

        _html.Append('>');
        return this;
    }

    public HtmlWriter Close(string element) => Raw($"</{element}>\n");

    /// <summary>Writes an element with nothing but text in it.</summary>
    public HtmlWriter Element(string element, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Open(element, attributes).Text(text);
        return Raw($"</{element}>");
    }

    // A line break in an attribute separates values; in a text it does no harm.
    private static string Escape(string text) => WebUtility.HtmlEncode(string.Join('\n', text.Split('\n').Select(Spelling.Visible)));
}
