using System.Globalization;
using System.Text;

namespace DbTlsAnalyzers.Tests.Pages;

/// <summary>The part of a page that shows what the fix writes.</summary>
internal static class FixedExamples
{
    private const string Introduction = "What the first of the offered fixes writes; the project holds `certs/ca.pem`.\n\n";

    /// <summary>The weak examples that the page's rule offers a fix for, after the first fix that it offers, applied to all findings.</summary>
    public static async Task<string> Of(string page)
    {
        var text = new StringBuilder();
        foreach (var example in RulePage.Of(page).Examples.Where(static example => example.Section == RulePage.Weak))
        {
            using var project = PageProject.Open(example);
            var findings = (await PageProject.Diagnose(project)).Where(finding => finding.Id == page).ToList();
            if (await Verifiers.Fixes.Offered(project, [.. findings]) is not [var offer, ..])
            {
                continue;
            }

            var texts = await project.Texts(await Verifiers.Fixes.ApplyAll(project, offer, [.. findings]));
            var caption = $"{example.Caption}, after *{offer.Action.Title}*";
            foreach (var file in example.Files)
            {
                var intro = file == example.Files[0] ? caption : $"with `{file.Path}`";
                var after = file.Path == ".editorconfig" ? file.Text : texts[file.Path];
                _ = text.Append(CultureInfo.InvariantCulture, $"{intro}:\n\n```{file.Language}\n{after}```\n\n");
            }
        }

        return text.Length == 0 ? "" : Introduction + text;
    }

    /// <summary>What stands on the page now; empty if the page has no such part.</summary>
    public static string Read(string page)
    {
        var start = page.IndexOf(RulePage.FixedStart, StringComparison.Ordinal);
        var end = page.IndexOf(RulePage.FixedEnd, StringComparison.Ordinal);
        return start < 0 || end < start ? "" : page[(start + RulePage.FixedStart.Length + 1)..end];
    }

    public static void Write(string path, string examples)
    {
        var page = File.ReadAllText(path);
        var start = page.IndexOf(RulePage.FixedStart, StringComparison.Ordinal);
        var end = page.IndexOf(RulePage.FixedEnd, StringComparison.Ordinal);
        if (start >= 0)
        {
            File.WriteAllText(path, $"{page[..(start + RulePage.FixedStart.Length)]}\n{examples}{page[end..]}");
        }
        else if (examples.Length > 0)
        {
            File.WriteAllText(path, page.Replace("## Secure\n", $"## Secure\n\n{RulePage.FixedStart}\n{examples}{RulePage.FixedEnd}", StringComparison.Ordinal));
        }
    }
}
