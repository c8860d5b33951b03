using System.Text;
using DbTlsAnalyzers.Certificates;
using DbTlsAnalyzers.FuzzTests.Inputs;
using DbTlsAnalyzers.FuzzTests.Running;
using DbTlsAnalyzers.Tests.Certificates;
using Xunit.Abstractions;

namespace DbTlsAnalyzers.FuzzTests.Surfaces;

/// <summary>PEM text, and the certificates in it: the text is damaged, or the bytes that it stands for.</summary>
public sealed class CertificateFuzz(ITestOutputHelper output)
{
    private static readonly string[] Originals = [Pem.Ca, Pem.WeakCa, Pem.Server, Pem.Client + Pem.EncryptedKey, Pem.Client + Pem.Pkcs1Key, Pem.EllipticKey + Pem.Ca, Pem.IntermediateCa + Pem.Ca + Pem.AnotherCa, Pem.Pkcs8Key];

    [Fact]
    public void Certificates_survive_any_text() => new Surface(nameof(Certificates_survive_any_text), 0.05, 20_000, Draw, Check).Run(output);

    /// <summary>Also for the projects of other surfaces.</summary>
    public static string DrawText(Random random)
    {
        var text = random.Pick(Originals);
        return random.OneIn(2) ? WithOtherBytes(random, text) : TextMutator.Mutate(random, text, random.Next(5));
    }

    private static FuzzInput Draw(Random random) => new("ca.pem", DrawText(random));

    private static void Check(FuzzInput input)
    {
        var text = input.Files[0].Text;
        var file = PemFile.Read(text);
        var end = 0;
        foreach (var block in file.Blocks)
        {
            Assert.InRange(block.Range.Start, end, text.Length);
            Assert.InRange(block.Range.End, block.Range.Start, text.Length);
            Assert.True(block.Range.Contains(block.BeginRange), "the first line lies in the block");
            end = block.Range.End;
            _ = block.ReadCertificate();
        }

        var project = new ProjectCertificates("/0", [new ProjectFile("/0/ca.pem", ["ca.pem"], text.Length, () => text)]) { IsComplete = true, Today = CalendarDay.Parse(Pem.Today) };
        _ = project.CaFiles;
    }

    private static string WithOtherBytes(Random random, string pem)
    {
        if (PemFile.Read(pem).Certificates.FirstOrDefault()?.Content is not { } content)
        {
            return pem;
        }

        var bytes = (byte[])content.Clone();
        for (var changes = random.Next(1, 8); changes > 0; changes--)
        {
            bytes[random.Next(Math.Min(bytes.Length, random.Pick([40, 300, 100_000])))] = (byte)random.Pick([random.Next(256), 0, 0x80, 0x84, 0xFF, 0x30]);
        }

        Array.Resize(ref bytes, random.OneIn(4) ? random.Next(1, bytes.Length + 20) : bytes.Length);
        return new StringBuilder("-----BEGIN CERTIFICATE-----\n").Append(Convert.ToBase64String(bytes, Base64FormattingOptions.InsertLineBreaks)).Append("\n-----END CERTIFICATE-----\n").ToString();
    }
}
