using System.Text;
using DbTlsAnalyzers.Configuration;
using DbTlsAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis.Text;

namespace DbTlsAnalyzers.Tests.Configuration;

/// <summary>Files are read from bytes, and go back to bytes in the encoding that they came in.</summary>
public sealed class EncodingTests
{
    public static TheoryData<string> Encodings => ["utf-8", "utf-8-bom", "utf-16", "utf-16BE"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Bytes_outside_the_edit_survive(string name)
    {
        Encoding encoding = name switch
        {
            "utf-8" => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            "utf-8-bom" => new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
            _ => Encoding.GetEncoding(name),
        };
        const string Before = "{\r\n\t\"ConnectionStrings\": { \"Größe\": \"Host=db.example.com;Database=größe😀;SSL Mode=Require\" }\r\n}\n";
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(Before)];
        using var project = new TestProject();
        project.Reference(References.Npgsql).Additional("appsettings.json", "");
        var id = project.Project(project.Solution).AdditionalDocumentIds[0];
        using var stream = new MemoryStream(bytes);
        var solution = project.Solution.WithAdditionalDocumentText(id, SourceText.From(stream, encoding));

        var finding = Assert.Single(await project.Diagnose(solution, new ConfigurationFileAnalyzer()));
        var offer = (await Verifiers.Fixes.Offered(project, solution, [finding]))[0];
        var changed = await (await Verifiers.Fixes.Apply(offer)).GetAdditionalDocument(id)!.GetTextAsync();

        using var written = new MemoryStream();
        using (var writer = new StreamWriter(written, changed.Encoding, leaveOpen: true))
        {
            changed.Write(writer);
        }

        byte[] expected = [.. encoding.GetPreamble(), .. encoding.GetBytes(Before.Replace("Require", "VerifyFull", StringComparison.Ordinal))];
        Assert.Equal(expected, written.ToArray());
    }
}
