namespace DbTlsAnalyzers.Tests.Live;

/// <summary>How to run a database product.</summary>
internal abstract class ServerKind
{
    /// <summary>The product's name.</summary>
    public abstract string Name { get; }

    /// <summary>The server's own user, by name.</summary>
    public abstract string User { get; }

    /// <summary>What the log says when clients may come.</summary>
    public abstract string ReadyMark { get; }

    /// <summary>The signal that ends the server without waiting for clients.</summary>
    public abstract string StopSignal { get; }

    /// <summary>True if all programs that it takes are there.</summary>
    public abstract bool IsInstalled { get; }

    /// <summary>Why the tests of this server cannot run here; null if they can.</summary>
    public string? Missing =>
        !OperatingSystem.IsLinux() ? "Live tests run on Linux: elsewhere a process cannot be given CA certificates of its own."
        : IsInstalled ? null
        : $"{Name} is not installed here; with DBTLS_REQUIRE_SERVERS=1 that is a failure.";

    /// <summary>True where a missing server is a failure: on CI.</summary>
    public static bool IsRequired => Environment.GetEnvironmentVariable("DBTLS_REQUIRE_SERVERS") == "1";

    /// <summary>Makes a data directory; each server gets a copy of it.</summary>
    public abstract Task InitializeAsync(Account? account, string folder, string data);

    /// <summary>The command line of a server; no certificate means no TLS.</summary>
    public abstract IReadOnlyList<string> CommandLine(string folder, string data, int port, ServerCertificate? certificate);
}

/// <summary>The files that a server shows its clients, and the key that belongs to them.</summary>
internal sealed record ServerCertificate(string File, string KeyFile);
