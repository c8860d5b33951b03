namespace DbTlsAnalyzers.Drivers;

/// <summary>Microsoft.Data.SqlClient. Measured: 7.1.0, 7.0.3, 6.1.8, 6.1.5 and 2.1.4 on Linux; the rest read.</summary>
public static partial class DriverCatalog
{
    public static Driver MicrosoftDataSqlClient { get; } = new()
    {
        Id = "sqlclient",
        Name = "Microsoft.Data.SqlClient",
        Assemblies = ["Microsoft.Data.SqlClient"],
        Namespaces = ["Microsoft.Data.SqlClient"],
        InvariantNames = ["Microsoft.Data.SqlClient", "Microsoft.EntityFrameworkCore.SqlServer"],
        Products = ["sqlserver", "mssql", "azuresql", "databasewindowsnet"],
        UriSchemes = ["mssql", "sqlserver"],
        Newest = new Version(7, 0),
        DetectVersion = DetectMicrosoftDataSqlClient,
        Options =
        [
            // A class of its own since 5.0, a Boolean before; on by default since 4.0.
            SqlClientOptions.Encrypt(new EncryptSyntax(namedModes: VersionRange.Since("5.0"))) with
            {
                Defaults = [new(VersionRange.Until("4.0"), "False"), new(VersionRange.Since("4.0"), "True")],
            },
            .. SqlClientOptions.Common(spaced: VersionRange.Since("2.0")),
            .. SqlClientOptions.MicrosoftOnly,
        ],

        // The connection merges spellings before it reads values; only the connection string builder reads them all.
        ReadsLastValueOnly = true,

        // 'True' rather than 'Mandatory': every version understands it.
        FullVerification = [new(VersionRange.All, "True")],
        Refine = SqlClientPosture.Refine,
        Quirks = SqlClientQuirks.All,
        FileQuirks = SqlClientFiles.All,
        Hosts = SqlClientHosts.Read,
        PortSeparator = SqlClientHosts.PortSeparator,
        OwnsAddress = SqlClientHosts.OwnsAddress,
        SpeaksTlsOverPipes = true,
        EmptyHostIsLocal = true,
        Sinks =
        [
            .. SqlClientSinks.Of("Microsoft.Data.SqlClient"),
            .. SqlClientSinks.EntityFramework,
            new("Aspire.Microsoft.Data.SqlClient.MicrosoftDataSqlClientSettings", "ConnectionString", -1, Owner: MemberOwner.Library),
        ],
        Builders = ["Microsoft.Data.SqlClient.SqlConnectionStringBuilder"],
    };

    /// <summary>The assembly's version has the package's major, but not always its minor: 2.1.4 says 2.0, all of 5.x say 5.0.</summary>
    private static Version? DetectMicrosoftDataSqlClient(IDriverProbe probe)
    {
        if (!probe.HasType("Microsoft.Data.SqlClient.SqlConnection"))
        {
            return null;
        }

        var byMembers = probe.HasMember("Microsoft.Data.SqlClient.SqlConnectionStringBuilder", "ServerCertificate") ? VersionRange.Since("5.1")
            : probe.HasType("Microsoft.Data.SqlClient.SqlConnectionEncryptOption") ? VersionRange.Between("5.0", "5.1")
            : VersionRange.Until("5.0");
        return byMembers.Contains(probe.AssemblyVersion) ? probe.AssemblyVersion : byMembers.From ?? new Version(4, 0);
    }
}
