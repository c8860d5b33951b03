using System.Security.Cryptography;
using DbTlsAnalyzers.Certificates;

namespace DbTlsAnalyzers.Tests.Certificates;

/// <summary>The drivers read PEM with the framework: a block is usable if and only if <see cref="PemEncoding"/> finds it.</summary>
public class PemParityTests
{
    private static readonly string[] Lines =
    [
        "-----BEGIN CERTIFICATE-----", "-----END CERTIFICATE-----", "-----BEGIN CERTIFICATE-----AAAA", "\nAAAA\n-----END CERTIFICATE-----\n",
        "-----BEGIN X509 CRL-----", "-----END X509 CRL-----",
    ];

    private static readonly string[] Pieces =
    [
        "-----BEGIN ", "-----END ", "-----", "-", "\n", "\n", "\r\n", " ", "\t", "AAAA", "AAA=", "AA==", "AAAAAAAA", "=", "!", "Proc-Type: 4", "text", "\0", "\u00A0",
    ];

    [Fact]
    public void Blocks_of_random_texts_are_usable_exactly_if_the_framework_finds_them()
    {
        var found = 0;
        for (var seed = 0; seed < Effort.Of(50_000); seed++)
        {
            var random = new Random(seed);
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => Pick(random)));
            Assert.True(
                Framework(text).SequenceEqual(Ours(text)),
                $"{text.ReplaceLineEndings("\\n")}\nframework: {string.Join(' ', Framework(text))}\nours: {string.Join(' ', Ours(text))}");
            found += Ours(text).Count();
        }

        // Otherwise the texts would be too random to mean anything.
        Assert.InRange(found, Effort.Of(1_000), Effort.Of(1_000_000));
    }

    private static string Pick(Random random) => random.Next(2) == 0 ? Lines[random.Next(Lines.Length)] : Pieces[random.Next(Pieces.Length)];

    private static IEnumerable<string> Ours(string text) =>
        PemFile.Read(text).Blocks.Where(static block => block.Problem is null).Select(static block => block.Label + ":" + Convert.ToBase64String(block.Content!));

    private static List<string> Framework(string text)
    {
        var found = new List<string>();
        for (var rest = text; PemEncoding.TryFind(rest, out var fields); rest = rest[fields.Location.End..])
        {
            // The framework takes an empty block, and one without a label, for a block; no certificate is that.
            if (fields.DecodedDataLength > 0 && rest[fields.Label].Length > 0)
            {
                found.Add(rest[fields.Label] + ":" + Convert.ToBase64String(Convert.FromBase64String(rest[fields.Base64Data])));
            }
        }

        return found;
    }
}
