using Modules.Oracle;

// Modules.Oracle <host folder> <library> <record file>: runs a library against a host, and records what the runtime says.
return LibraryRun.Record(args[0], args[1], args[2]);
