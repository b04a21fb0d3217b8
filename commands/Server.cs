using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;

namespace SamBot.Commands;

/// <summary>The parts of the server that commands work with. The program that serves opens them; commands do not know that program.</summary>
/// <param name="Services">The server's services. The command disposes of them.</param>
/// <param name="Problems">The settings that keep a command from working on the store, a line each.</param>
public sealed record Server(ServiceProvider Services, ImmutableArray<string> Problems);
