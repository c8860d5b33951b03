using DbTlsAnalyzers.Certificates;
using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Fixes;
using DbTlsAnalyzers.Flow;
using DbTlsAnalyzers.Posture;
using DbTlsAnalyzers.Rules;
using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Reporting;

/// <summary>Where a connection is written: it knows what the settings are, where they stand, and how to change them.</summary>
internal abstract class ConnectionSource
{
    /// <summary>Where one of the values of a use is written; null if nothing is known of it.</summary>
    public static ConnectionSource? Of(ConnectionValue value, ConnectionUse use, SemanticModel model) => value switch
    {
        TextValue { Text: var text } => new TextSource(text, WholeText.Locate(text) ?? use.Sink.GetLocation()),
        BuilderValue builder => new BuilderSource(builder, model),
        _ => null,
    };

    /// <summary>The connection as the driver sees it. Origins of settings are the same objects for every driver.</summary>
    public abstract Connection Bind(DriverInUse driver);

    /// <summary>The place of a finding, in the connection or in a certificate file that it uses.</summary>
    public Location Locate(Finding finding) => finding.Place is FileBlock block && CertificatePlace.Locate(block) is { } inFile ? inFile : Locate(finding.Place);

    /// <summary>The place of a setting or of the connection (<see cref="Finding.Place"/>).</summary>
    public abstract Location Locate(object? place);

    /// <summary>The edits of a fix; null if it cannot be done here.</summary>
    public abstract IReadOnlyList<FileEdit>? Edit(Fix fix, Connection connection);

    /// <summary>True if it is not known what more there is.</summary>
    public abstract bool MayHaveMoreSettings { get; }

    /// <summary>True if this is the other one and something more.</summary>
    public abstract bool Extends(ConnectionSource other);

    /// <summary>True if both are a builder's, each seeded with a text of its own.</summary>
    public virtual bool StartsApartFrom(ConnectionSource other) => false;

    /// <summary>True if the whole connection, its host included, is there on some paths only.</summary>
    public abstract bool IsWhollyConditional(Connection connection);
}
