using Microsoft.CodeAnalysis.CSharp;

namespace DbTlsAnalyzers.Tests.Flow;

/// <summary>A test of code that only newer compilers know.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactForCSharpAttribute : FactAttribute
{
    public FactForCSharpAttribute(int version)
    {
        if ((int)LanguageVersion.Latest.MapSpecifiedToEffectiveVersion() < version * 100)
        {
            Skip = $"needs C# {version}";
        }
    }
}
