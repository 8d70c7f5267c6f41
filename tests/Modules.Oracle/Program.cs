using Modules.Oracle;

// Modules.Oracle <file>: a line a question, "<host folder> TAB <library> TAB <record file> [TAB application]"; runs each library against its host, and records what the runtime says.
// With "-" for the file the questions come by the standard input. The name of the record file is the answer on the standard output, whatever the libraries themselves write.
var answers = Console.Out;
Console.SetOut(TextWriter.Null);
foreach (var question in (args[0] == "-" ? Questions() : File.ReadAllLines(args[0])).Select(line => line.Split('\t')))
{
    LibraryRun.Record(question[0], question[1], question[2], isApplication: question is [.., "application"]);
    answers.WriteLine(question[2]);
    answers.Flush();
}

static IEnumerable<string> Questions()
{
    while (Console.In.ReadLine() is { } line)
    {
        yield return line;
    }
}
