namespace DbTlsAnalyzers.Tests.Live;

/// <summary>The account that the servers know: servers that live for the tests alone, on this machine.</summary>
internal static class Login
{
    public static string User => "app";

    /// <summary>Has to survive every fix as it is.</summary>
    public static string Password => "live; SSL Mode='test'=";

    /// <summary>The password as a value in a connection string.</summary>
    public static string QuotedPassword => $"\"{Password}\"";
}
