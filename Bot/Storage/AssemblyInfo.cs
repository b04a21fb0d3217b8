using System.Runtime.CompilerServices;

// The plans of the SQLite statements and the migrations are tested as they are, not through a copy.
[assembly: InternalsVisibleTo("SamBot.Tests")]
