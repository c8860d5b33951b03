using DbTlsAnalyzers.Tests.Verifiers;

namespace DbTlsAnalyzers.Tests.Certificates;

/// <summary>Certificate files of a test's project, listed as the package's targets list them.</summary>
internal static class CertificateFiles
{
    /// <summary>Text files, with markup. Declares the day and the project's folder.</summary>
    public static TestProject Certificates(this TestProject project, params (string Path, string Marked)[] files) => project.Certificates([], files);

    /// <summary>The same with files that nobody may open: <c>binary</c> or <c>closed</c>, with their size.</summary>
    public static TestProject Certificates(this TestProject project, (string Kind, string Path, long Size)[] others, params (string Path, string Marked)[] files)
    {
        foreach (var (path, marked) in files)
        {
            _ = project.Additional(path, marked);
        }

        var lines = files.Select(static file => $"text|{file.Marked.Length}|{file.Path}|/0/{file.Path}")
            .Concat(others.Select(static file => $"{file.Kind}|{file.Size}|{file.Path}|/0/{file.Path}"));
        return project
            .Additional("obj/DbTls.files.txt", string.Join('\n', lines) + "\n")
            .GlobalConfig($"build_property.MSBuildProjectDirectory = /0\nbuild_property.DbTlsToday = {Pem.Today}\n");
    }
}
