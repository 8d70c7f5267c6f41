using Modules.Oracle;

// Modules.Oracle <file>: a line a question, "<host folder> TAB <library> TAB <record file> [TAB application]"; runs each library against its host, and records what the runtime says.
foreach (var question in File.ReadAllLines(args[0]).Select(line => line.Split('\t')))
{
    LibraryRun.Record(question[0], question[1], question[2], isApplication: question is [.., "application"]);
}
