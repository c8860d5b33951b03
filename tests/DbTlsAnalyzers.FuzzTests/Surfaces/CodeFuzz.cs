using DbTlsAnalyzers.FuzzTests.Inputs;
using DbTlsAnalyzers.FuzzTests.Running;
using Xunit.Abstractions;

namespace DbTlsAnalyzers.FuzzTests.Surfaces;

/// <summary>All analyzers and all fixes on C# of which most does not compile.</summary>
public sealed class CodeFuzz(ITestOutputHelper output)
{
    [Fact]
    public void Any_code_is_analysed_and_repaired() => new Surface(nameof(Any_code_is_analysed_and_repaired), 0.27, 1_000, CodeFiles.Draw, Check).Run(output);

    private static void Check(FuzzInput input)
    {
        var project = Lab.Project(input);
        var diagnostics = Lab.Diagnose(project).GetAwaiter().GetResult();
        foreach (var diagnostic in diagnostics)
        {
            var (span, path) = (diagnostic.Location.SourceSpan, diagnostic.Location.GetLineSpan().Path);
            var file = input.Files.FirstOrDefault(file => Lab.Root + file.Path == path);
            Assert.True(diagnostic.Id == "DBTLS9002" || file is not null, $"{diagnostic} sits in no file");
            Assert.InRange(span.End, span.Start, file?.Text.Length ?? 0);
        }

        Repairs.Check(project, diagnostics, new Random(input.Chance)).GetAwaiter().GetResult();
    }
}
