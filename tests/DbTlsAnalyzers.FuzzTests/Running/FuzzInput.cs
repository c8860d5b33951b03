using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace DbTlsAnalyzers.FuzzTests.Running;

/// <summary>A file of an input.</summary>
internal sealed record FuzzFile(string Path, string Text);

/// <summary>What a surface is given: files, and a number that it may draw more chance from.</summary>
internal sealed record FuzzInput(IReadOnlyList<FuzzFile> Files, int Chance)
{
    public FuzzInput(string path, string text, int chance = 0)
        : this([new FuzzFile(path, text)], chance)
    {
    }

    public FuzzInput With(int index, string text) => this with { Files = [.. Files.Select((file, i) => i == index ? file with { Text = text } : file)] };

    public FuzzInput Without(int index) => this with { Files = [.. Files.Where((_, i) => i != index)] };

    /// <summary>For people; unusual characters escaped.</summary>
    public string Show(int limit = 4000)
    {
        var shown = new StringBuilder();
        foreach (var file in Files)
        {
            _ = shown.Append(CultureInfo.InvariantCulture, $"--- {file.Path} ({file.Text.Length} characters)\n");
            foreach (var c in file.Text.AsSpan(0, Math.Min(file.Text.Length, limit)))
            {
                _ = c is '\n' or (>= ' ' and <= '~') ? shown.Append(c) : shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            }

            _ = shown.Append(file.Text.Length > limit ? "…\n" : "\n");
        }

        return shown.ToString();
    }

    /// <summary>For <c>DBTLS_FUZZ_REPLAY</c>; no encoding of text would keep lone surrogates.</summary>
    public void Save(string path)
    {
        var lines = new List<string> { Chance.ToString(CultureInfo.InvariantCulture) };
        foreach (var file in Files)
        {
            lines.Add(file.Path);
            lines.Add(Convert.ToBase64String(MemoryMarshal.AsBytes(file.Text.AsSpan())));
        }

        File.WriteAllLines(path, lines);
    }

    public static FuzzInput Load(string path)
    {
        var lines = File.ReadAllLines(path);
        var files = new List<FuzzFile>();
        for (var i = 1; i + 1 < lines.Length; i += 2)
        {
            files.Add(new FuzzFile(lines[i], new string(MemoryMarshal.Cast<byte, char>(Convert.FromBase64String(lines[i + 1])))));
        }

        return new FuzzInput(files, int.Parse(lines[0], CultureInfo.InvariantCulture));
    }
}
