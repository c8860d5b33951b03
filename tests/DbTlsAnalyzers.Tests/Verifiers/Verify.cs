using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DbTlsAnalyzers.Tests.Verifiers;

/// <summary>
/// Runs analyzers and code fixes over projects in memory. Our own, because the standard verifiers cannot test fixes in additional files.
/// </summary>
internal static class Verify
{
    /// <summary>Expects exactly the diagnostics that the source's markup shows, and no compiler error.</summary>
    public static Task Analyzer<TAnalyzer>(string source, Action<TestProject>? setup = null)
        where TAnalyzer : DiagnosticAnalyzer, new() =>
        Analyzer<TAnalyzer>(project =>
        {
            project.Source("Test.cs", source);
            setup?.Invoke(project);
        });

    /// <summary>The same for projects without or with several sources.</summary>
    public static async Task Analyzer<TAnalyzer>(Action<TestProject> setup)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        using var project = new TestProject();
        setup(project);
        Expect(project.Files, await project.Diagnose(new TAnalyzer()));
#if UPSTREAM_PACKAGES
        if (StandardVerifier.CanVerify(project))
        {
            await StandardVerifier.Analyzer<TAnalyzer>(project);
        }
#endif
    }

    /// <summary>The diagnostics themselves, for tests of messages and properties.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Diagnostics<TAnalyzer>(string source, Action<TestProject>? setup = null)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        using var project = new TestProject();
        project.Source("Test.cs", source);
        setup?.Invoke(project);
        return await project.Diagnose(new TAnalyzer());
    }

    /// <summary>
    /// Applies one action (by title; null: the first one offered) to the first diagnostic that offers it, and with
    /// <paramref name="all"/> to all of them. The result must compile, equal <paramref name="after"/>, and bring exactly the diagnostics that its markup shows.
    /// What the other actions that are offered make of the code must compile as well.
    /// </summary>
    public static Task Fix<TAnalyzer>(string before, string after, string? title = null, bool all = false, Action<TestProject>? setup = null)
        where TAnalyzer : DiagnosticAnalyzer, new() =>
        Fix<TAnalyzer>(
            project =>
            {
                project.Source("Test.cs", before);
                setup?.Invoke(project);
            },
            [("Test.cs", after)],
            title,
            all);

    /// <summary>The same for any file: <paramref name="after"/> lists the files that change.</summary>
    public static async Task Fix<TAnalyzer>(Action<TestProject> setup, IReadOnlyList<(string Path, string Text)> after, string? title = null, bool all = false)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        using var project = new TestProject();
        setup(project);
        var diagnostics = await project.Diagnose(new TAnalyzer());
        Expect(project.Files, diagnostics);

        var offers = await Fixes.Offered(project, diagnostics);
        var offer = offers.FirstOrDefault(x => title is null || string.Equals(x.Action.Title, title, StringComparison.Ordinal));
        Assert.True(offer is not null, $"no such action; offered: {string.Join(", ", offers.Select(static x => $"'{x.Action.Title}'"))}");
        var solution = all ? await Fixes.ApplyAll(project, offer, diagnostics) : await Fixes.Apply(offer);

        var expected = project.Files.ToDictionary(static file => file.Key, static file => file.Value, StringComparer.Ordinal);
        foreach (var (path, text) in after)
        {
            expected[path] = Markup.Parse(text);
        }

        foreach (var (path, text) in await project.Texts(solution))
        {
            Assert.Equal(expected[path].Text, text);
        }

        Expect(expected, await project.Diagnose(solution, new TAnalyzer()));
        foreach (var other in offers.Where(x => x != offer && !diagnostics.Any(IsError)))
        {
            Assert.DoesNotContain(await project.Diagnose(await Fixes.Apply(other), new TAnalyzer()), IsError);
        }
#if UPSTREAM_PACKAGES
        if (StandardVerifier.CanVerify(project))
        {
            await (all ? StandardVerifier.FixAll<TAnalyzer>(project, expected, offer) : StandardVerifier.Fix<TAnalyzer>(project, expected, offer));
        }
#endif
    }

    /// <summary>The titles of all actions that are offered, diagnostic by diagnostic.</summary>
    public static async Task<IReadOnlyList<string>> FixTitles<TAnalyzer>(string source, Action<TestProject>? setup = null)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        using var project = new TestProject();
        project.Source("Test.cs", source);
        setup?.Invoke(project);
        return [.. (await Fixes.Offered(project, await project.Diagnose(new TAnalyzer()))).Select(static x => x.Action.Title)];
    }

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Id.StartsWith("CS", StringComparison.Ordinal);

    private static void Expect(IReadOnlyDictionary<string, Markup> files, ImmutableArray<Diagnostic> diagnostics)
    {
        var expected = files
            .SelectMany(static file => file.Value.Expected.Select(x => Show(file.Value.Text, file.Key, x.Span.Start, x.Span.Length, x.Id, x.Severity)))
            .Order(StringComparer.Ordinal);
        var actual = diagnostics
            .Select(diagnostic => Show(files, diagnostic))
            .Order(StringComparer.Ordinal);
        var (wanted, found) = (string.Join("\n", expected), string.Join("\n", actual));
        Assert.True(string.Equals(wanted, found, StringComparison.Ordinal), $"expected:\n{wanted}\nfound:\n{found}");
    }

    private static string Show(IReadOnlyDictionary<string, Markup> files, Diagnostic diagnostic)
    {
        var path = TestProject.Relative(diagnostic.Location.GetLineSpan().Path ?? "");
        if (!files.TryGetValue(path, out var file))
        {
            return diagnostic.Id.StartsWith("DBTLS", StringComparison.Ordinal) ? diagnostic.Id : diagnostic.ToString();
        }

        var span = diagnostic.Location.SourceSpan;
        var wanted = file.Expected.FirstOrDefault(x => x.Span == span && string.Equals(x.Id, diagnostic.Id, StringComparison.Ordinal));
        var line = Show(file.Text, path, span.Start, span.Length, diagnostic.Id, wanted is { Severity: null } ? null : diagnostic.Severity);
        return wanted is null ? $"{line} {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}" : line;
    }

    private static string Show(string text, string path, int start, int length, string id, DiagnosticSeverity? severity)
    {
        var end = Math.Min(start + length, text.Length);
        var line = text.AsSpan(0, Math.Min(start, text.Length)).Count('\n') + 1;
        return $"{path}({line}) {id}{(severity is null ? "" : $"!{severity}")} [{start}..{end}] {text[Math.Min(start, text.Length)..end]}";
    }
}
