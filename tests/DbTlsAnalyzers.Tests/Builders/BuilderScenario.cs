using DbTlsAnalyzers.Tests.Verifiers;

namespace DbTlsAnalyzers.Tests.Builders;

/// <summary>
/// Code that fills a builder, written once for all drivers: the words of a driver make it a test. Findings are marked; a scenario without
/// <paramref name="After"/> offers nothing to repair.
/// </summary>
/// <param name="Name">What is shown.</param>
/// <param name="Before">Statements, or <see cref="AreMembers">members</see>; in sight are <c>string cs</c> and <c>string text</c> of which nothing is known, and <c>bool flag</c>.</param>
/// <param name="After">The same after the repair, with the findings that are left.</param>
internal sealed record BuilderScenario(string Name, Func<DriverWords, string> Before, Func<DriverWords, string>? After = null)
{
    /// <summary>The drivers that have what the scenario needs.</summary>
    public Func<DriverWords, bool> For { get; init; } = static _ => true;

    /// <summary>Members of a class instead of statements.</summary>
    public bool AreMembers { get; init; }

    /// <summary>The expression that gives the filled builder, or what was made of it.</summary>
    public string Result { get; init; } = "b";

    /// <summary>Lines of using directives.</summary>
    public Func<DriverWords, string> Usings { get; init; } = static w => $"using {w.Namespace};";

    /// <summary>The action's title; null: the first one.</summary>
    public string? Title { get; init; }

    /// <summary>A line of the project's options. By default that a CA file could be named (DBTLS3001) is left out of it.</summary>
    public string Option { get; init; } = "dotnet_diagnostic.DBTLS3001.severity = none";

    /// <summary>Repairs everything at once.</summary>
    public bool All { get; init; }

    /// <summary>A scenario whose repair writes the full mode in place of the weak one, and changes nothing else.</summary>
    public static BuilderScenario Repaired(string name, Func<DriverWords, string> before) =>
        new(name, before, words => Markup.Parse(before(words with { Weak = [.. words.Weak.Select(weak => words.Full with { Rule = weak.Rule })] })).Text);

    public override string ToString() => Name;

    /// <summary>The whole file, as it is analysed.</summary>
    public string File(DriverWords words, string code) => AreMembers ? Frame(words, code, "") : Frame(words, "", $$"""
            void Open(string cs, bool flag, string text)
            {
                {{code.ReplaceLineEndings("\n        ")}}
            }
        """);

    /// <summary>The same as it is executed: <c>Shop.Run</c> hands out the builder.</summary>
    public string Program(DriverWords words, string code) => AreMembers
        ? Frame(words, code, $"    public object Run(string cs, bool flag, string text) => {Result};")
        : Frame(words, "", $$"""
            public object Run(string cs, bool flag, string text)
            {
                {{code}}
                return {{Result}};
            }
        """);

    /// <summary>The CA file that a code names; null for none.</summary>
    public static string? CaFileOf(string code) => new[] { "certs/ca.pem", "/etc/own.pem", "ca.pem" }.FirstOrDefault(path => code.Contains(path, StringComparison.Ordinal));

    private string Frame(DriverWords words, string members, string method) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Data.Common;
        using System.Threading.Tasks;
        {{Usings(words)}}

        public class Shop
        {
            {{members.ReplaceLineEndings("\n    ")}}
        {{method}}
        }
        """;
}
