using System.Globalization;
using static DbTlsAnalyzers.Drivers.MySqlDataOptions;

namespace DbTlsAnalyzers.Drivers;

/// <summary>The keywords of MySql.Data that concern neither TLS nor hosts nor credentials: known, so that they are not taken for mistakes.</summary>
internal static class MySqlDataPlainOptions
{
    private static readonly VersionRange Later = VersionRange.Since("8.0.20");
    private static readonly VersionRange Early = VersionRange.Until("8.0.16");

    public static IReadOnlyList<Option> All { get; } =
    [
        Number("connectiontimeout", "ConnectionTimeout", "15", "connectiontimeout", "connection timeout", "connect timeout"),
        Number("defaultcommandtimeout", "DefaultCommandTimeout", "30", "defaultcommandtimeout", "command timeout", "default command timeout"),
        Flag("usedefaultcommandtimeoutforef", "UseDefaultCommandTimeoutForEF", "False", "usedefaultcommandtimeoutforef", "use default command timeout for ef"),
        Number("keepalive", "Keepalive", "0", "keepalive", "keep alive"),
        Row("characterset", "CharacterSet", Role.None, null, null, "characterset", "character set", "charset"),
        Flag("compress", "UseCompression", "False", "compress", "use compression", "usecompression"),
        Flag("allowbatch", "AllowBatch", "True", "allowbatch", "allow batch"),
        Flag("logging", "Logging", "False", "logging"),
        Flag("allowloadlocalinfile", "AllowLoadLocalInfile", "False", "allowloadlocalinfile", "allow load local infile") with { Versions = MySqlDataVersions.WithCaFile },
        Row("allowloadlocalinfileinpath", "AllowLoadLocalInfileInPath", Role.None, null, null, "allowloadlocalinfileinpath", "allow load local infile in path") with { Versions = Later },
        Flag("persistsecurityinfo", "PersistSecurityInfo", "False", "persistsecurityinfo", "persist security info"),
        Row("defaultauthenticationplugin", "DefaultAuthenticationPlugin", Role.None, null, null, "defaultauthenticationplugin") with { Versions = Later },
        Row("ociconfigfile", "OciConfigFile", Role.None, null, null, "ociconfigfile", "oci config file") with { Versions = Later },
        Row("ociconfigprofile", "OciConfigProfile", Role.None, null, "DEFAULT", "ociconfigprofile", "oci config profile") with { Versions = Later },
        Row("kerberosauthmode", "KerberosAuthMode", Role.None, null, "GSSAPI", "kerberosauthmode", "kerberos auth mode") with { Versions = Later },
        Row("openididentitytoken", "OpenIdIdentityToken", Role.None, null, null, "openididentitytoken") with { Versions = Later },
        Flag("autoenlist", "AutoEnlist", "True", "autoenlist", "auto enlist"),
        Flag("includesecurityasserts", "IncludeSecurityAsserts", "False", "includesecurityasserts", "include security asserts"),
        Flag("allowzerodatetime", "AllowZeroDateTime", "False", "allowzerodatetime", "allow zero datetime"),
        Flag("convertzerodatetime", "ConvertZeroDateTime", "False", "convertzerodatetime", "convert zero datetime"),
        Flag("useusageadvisor", "UseUsageAdvisor", "False", "useusageadvisor", "use usage advisor", "usage advisor"),
        Number("procedurecachesize", "ProcedureCacheSize", "25", "procedurecachesize", "procedure cache size", "procedure cache", "procedurecache"),
        Flag("useperformancemonitor", "UsePerformanceMonitor", "False", "useperformancemonitor", "use performance monitor", "useperfmon", "perfmon"),
        Flag("ignoreprepare", "IgnorePrepare", "True", "ignoreprepare", "ignore prepare") with { Versions = MySqlDataVersions.WithOldModes },
        Flag("respectbinaryflags", "RespectBinaryFlags", "True", "respectbinaryflags", "respect binary flags"),
        Flag("treattinyasboolean", "TreatTinyAsBoolean", "True", "treattinyasboolean", "treat tiny as boolean"),
        Flag("allowuservariables", "AllowUserVariables", "False", "allowuservariables", "allow user variables"),
        Flag("interactivesession", "InteractiveSession", "False", "interactivesession", "interactive session", "interactive"),
        Flag("functionsreturnstring", "FunctionsReturnString", "False", "functionsreturnstring", "functions return string"),
        Flag("useaffectedrows", "UseAffectedRows", "False", "useaffectedrows", "use affected rows"),
        Flag("oldguids", "OldGuids", "False", "oldguids", "old guids"),
        Flag("sqlservermode", "SqlServerMode", "False", "sqlservermode", "sql server mode"),
        Flag("tablecaching", "TableCaching", "False", "tablecaching", "table cache", "tablecache"),
        Row("defaulttablecacheage", "DefaultTableCacheAge", Role.None, new IntegerSyntax(styles: NumberStyles.Any), "60", "defaulttablecacheage", "default table cache age"),
        Flag("checkparameters", "CheckParameters", "True", "checkparameters", "check parameters") with { PropertyAliases = ["UseProcedureBodies"] },
        Flag("replication", "Replication", "False", "replication"),
        Row("exceptioninterceptors", "ExceptionInterceptors", Role.None, null, null, "exceptioninterceptors", "exception interceptors"),
        Row("commandinterceptors", "CommandInterceptors", Role.None, null, null, "commandinterceptors", "command interceptors"),
        Flag("rewritebatchedstatements", "RewriteBatchedStatements", "False", "rewritebatchedstatements") with { Versions = Later },
        Number("connectionlifetime", "ConnectionLifeTime", "0", "connectionlifetime", "connection lifetime"),
        Flag("pooling", "Pooling", "True", "pooling"),
        Number("minpoolsize", "MinimumPoolSize", "0", "minpoolsize", "minimumpoolsize", "min pool size", "minimum pool size"),
        Number("maxpoolsize", "MaximumPoolSize", "100", "maxpoolsize", "maximumpoolsize", "max pool size", "maximum pool size"),
        Flag("connectionreset", "ConnectionReset", "False", "connectionreset", "connection reset"),
        Flag("cacheserverproperties", "CacheServerProperties", "False", "cacheserverproperties", "cache server properties"),
        Flag("treatblobsasutf8", "TreatBlobsAsUTF8", "False", "treatblobsasutf8", "treat blobs as utf8"),
        Row("blobasutf8includepattern", "BlobAsUTF8IncludePattern", Role.None, null, null, "blobasutf8includepattern"),
        Row("blobasutf8excludepattern", "BlobAsUTF8ExcludePattern", Role.None, null, null, "blobasutf8excludepattern"),
        Flag("useoldsyntax", "UseOldSyntax", "False", "useoldsyntax", "old syntax", "oldsyntax", "use old syntax") with { Versions = Early },
        Row("useprocedurebodies", null, Role.None, BooleanSyntax.ExactYesNo, null, "useprocedurebodies", "use procedure bodies", "procedure bodies") with { Versions = Early, Slot = "checkparameters" },
        Ssh("sshhostname", "SshHostName", null, null, "sshhostname", "ssh host name", "ssh-host-name"),
        Ssh("sshport", "SshPort", new IntegerSyntax(0, uint.MaxValue, NumberStyles.Any), "22", "sshport", "ssh port", "ssh-port"),
        Ssh("sshusername", "SshUserName", null, null, "sshusername", "ssh user name", "ssh-user-name"),
        Ssh("sshpassword", "SshPassword", null, null, "sshpassword", "ssh password", "ssh-password"),
        Ssh("sshkeyfile", "SshKeyFile", null, null, "sshkeyfile", "ssh key file", "ssh-key-file"),
        Ssh("sshpassphrase", "SshPassphrase", null, null, "sshpassphrase", "ssh pass phrase", "ssh-pass-phrase"),
    ];
}
