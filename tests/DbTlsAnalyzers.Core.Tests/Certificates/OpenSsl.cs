using System.ComponentModel;
using System.Diagnostics;

namespace DbTlsAnalyzers.Tests.Certificates;

/// <summary>The <c>openssl</c> program, for the few certificates that the framework cannot make.</summary>
internal static class OpenSsl
{
    public static string? Missing { get; } = Probe();

    public static string Run(string arguments, string input = "")
    {
        using var process = Process.Start(new ProcessStartInfo("openssl", arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"openssl {arguments} ended with {process.ExitCode}.");
    }

    private static string? Probe()
    {
        try
        {
            _ = Run("version");
            return null;
        }
        catch (Exception exception) when (exception is Win32Exception or InvalidOperationException)
        {
            return "The openssl program, which makes the certificate of this test, is not installed.";
        }
    }
}

/// <summary>A test that is skipped, with the reason, where there is no <c>openssl</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OpenSslFactAttribute : FactAttribute
{
    public OpenSslFactAttribute() => Skip = OpenSsl.Missing;
}
