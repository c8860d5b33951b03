using DbTlsAnalyzers.Drivers;

namespace DbTlsAnalyzers.Tests.Flow;

/// <summary>Made-up driver tables.</summary>
internal static class Tables
{
    /// <summary>Npgsql with a single sink, a constructor.</summary>
    public static Driver WithSink(string type, bool isLibrary) => DriverCatalog.Npgsql with
    {
        Sinks = [new Sink(type, Sink.Constructor, 0, Owner: isLibrary ? MemberOwner.Library : MemberOwner.Driver)],
    };
}
