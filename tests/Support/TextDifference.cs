using System.Text;

namespace SamBot.Tests.Support;

/// <summary>What changed between two texts, for a person to read.</summary>
public static class TextDifference
{
    private const int Context = 3;

    /// <summary>The lines between the first and the last that differ (- approved, + received), with a few around them.</summary>
    public static string Between(string approved, string received)
    {
        var old = approved.Split('\n');
        var now = received.Split('\n');
        var start = old.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        var most = Math.Min(old.Length, now.Length) - start;
        var end = old.Reverse().Zip(now.Reverse()).Take(most).TakeWhile(pair => pair.First == pair.Second).Count();

        var text = new StringBuilder();
        Write("  ", old[Math.Max(0, start - Context)..start]);
        text.Append("@@ line ").Append(start + 1).Append('\n');
        Write("- ", old[start..^end]);
        Write("+ ", now[start..^end]);
        Write("  ", old[^end..].Take(Context));
        return text.ToString();

        void Write(string mark, IEnumerable<string> lines) => text.AppendJoin("", lines.Select(line => $"{mark}{line}\n"));
    }
}
