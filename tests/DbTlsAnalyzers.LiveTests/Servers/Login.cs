namespace DbTlsAnalyzers.Tests.Live;

/// <summary>The account that the servers know: servers that live for the tests alone, on this machine.</summary>
internal static class Login
{
    public static string User => "app";

    public static string Password => "live-test";
}
