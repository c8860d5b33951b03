using System.Collections.Immutable;
using System.Text;
using DbTlsAnalyzers.Certificates;
using DbTlsAnalyzers.FuzzTests.Inputs;
using DbTlsAnalyzers.FuzzTests.Running;
using DbTlsAnalyzers.Options;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit.Abstractions;

namespace DbTlsAnalyzers.FuzzTests.Surfaces;

/// <summary>The list of certificate files that the package's targets hand over, damaged: what it does not say is unknown.</summary>
public sealed class FileListFuzz(ITestOutputHelper output)
{
    private static readonly string[] Kinds = ["text", "binary", "closed", "Text", "", "other"];
    private static readonly string[] Names = ["ca.pem", "certs/ca.pem", "certs\\ca.pem", "../ca.pem", "./ca.pem", "CA.PEM", "/0/ca.pem", "C:\\ca.pem", "client.key", "a.pfx", "a.crt", "", ".", "..", "/", "\\", "bin/ca.pem", "${CA}", "~/ca.pem", "file:ca.pem", "ca.pem "];

    [Fact]
    public void Lists_of_files_survive_anything() => new Surface(nameof(Lists_of_files_survive_anything), 0.03, 10_000, Draw, Check).Run(output);

    private static FuzzInput Draw(Random random)
    {
        var list = new StringBuilder();
        for (var count = random.Next(8); count > 0; count--)
        {
            var name = random.Pick(Names);
            _ = list.Append(random.Pick(Kinds)).Append('|').Append(random.Pick(["0", "1000", "10000000", "-1", "99999999999999999999", "x"])).Append('|').Append(name).Append('|').Append(random.OneIn(4) ? name : "/0/" + name).Append(random.Pick(["\n", "\r\n"]));
        }

        var files = new List<FuzzFile> { new("obj/" + CertificateReader.ListName, TextMutator.Mutate(random, list.ToString(), random.OneIn(2) ? 0 : random.Next(4))) };
        files.AddRange(new[] { "ca.pem", "certs/ca.pem", "client.key", "a.crt" }.Where(_ => random.OneIn(2)).Select(path => new FuzzFile(path, CertificateFuzz.DrawText(random))));
        return new FuzzInput(files, random.Next());
    }

    private static void Check(FuzzInput input)
    {
        var files = input.Files.Select(static file => (AdditionalText)new Text(file)).ToImmutableArray();
        var project = CertificateReader.Read(new AnalyzerOptions(files));
        foreach (var name in Names.Concat(project.Files.SelectMany(static file => file.Names)))
        {
            var path = CertificatePath.Parse(name);
            var found = project.Find(path);
            Assert.False(found is not null && project.Lacks(path), $"'{name}' is there and is not");
        }

        foreach (var file in project.Files)
        {
            _ = (file.IsTooLarge, file.IsBinary, file.Blocks.Count, file.Certificates.Count());
        }

        Assert.All(project.CaFiles, name => Assert.NotNull(project.Find(CertificatePath.Parse(name))));
    }

    private sealed class Text(FuzzFile file) : AdditionalText
    {
        public override string Path => Lab.Root + file.Path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(file.Text);
    }
}
