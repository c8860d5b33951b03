using DbTlsAnalyzers.Certificates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DbTlsAnalyzers.Reporting;

/// <summary>Where a finding about a certificate file itself sits.</summary>
internal static class CertificatePlace
{
    /// <summary>The <c>-----BEGIN</c> line of the block; null if the file has no text here.</summary>
    public static Location? Locate(FileBlock block)
    {
        if (block.File.Host is not AdditionalText file || file.GetText() is not { } text)
        {
            return null;
        }

        var span = new TextSpan(block.Block.BeginRange.Start, block.Block.BeginRange.Length);
        return Location.Create(file.Path, span, text.Lines.GetLinePositionSpan(span));
    }
}
