using DbTlsAnalyzers.Drivers;
using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Tests.Drivers;

/// <summary>The places where connection strings and callbacks enter, held against the metadata of the real assemblies.</summary>
public sealed class EntryPointTests
{
    [Theory]
    [InlineData("Npgsql", "10.0.0")]
    [InlineData("Npgsql", "9.0.3")]
    [InlineData("Microsoft.Data.SqlClient", "6.1.8")]
    [InlineData("Microsoft.Data.SqlClient", "2.1.4")]
    [InlineData("System.Data.SqlClient", "4.9.1")]
    [InlineData("MySql.Data", "26.10.0")]
#if UPSTREAM_PACKAGES
    [InlineData("MySqlConnector", "2.6.1")]
#endif
    public void Every_entry_point_of_a_driver_is_there(string name, string version)
    {
        var driver = DriverCatalog.All.Single(driver => driver.Name == name);
        var symbols = DriverSymbols.Of($"Driver:{name}:{version}");

        Assert.All(driver.Sinks.Where(sink => sink.Owner == MemberOwner.Driver && !IsOfOldNamespace(name, sink.Type)), sink => Assert.True(IsThere(symbols, sink) || IsInherited(symbols, sink), $"{sink.Type}.{sink.Member}"));
        Assert.All(driver.Callbacks.Where(callback => callback.Owner == MemberOwner.Driver && !IsOfNewVersion(version, callback)), callback => Assert.True(IsThere(symbols, callback), $"{callback.Type}.{callback.Member}"));
        Assert.All(driver.Builders.Where(type => !IsOfOldNamespace(name, type)), type => Assert.True(symbols.HasType(type)));
        Assert.All(driver.DataSourceBuilders, type => Assert.True(symbols.HasMember(type, "ConnectionStringBuilder")));
        Assert.All(driver.TlsSwitches, tls => Assert.True(symbols.HasMember(tls.Type, tls.Method)));
        Assert.All(driver.Namespaces, ns => Assert.Contains(driver.Sinks, sink => sink.Type.StartsWith(ns + ".", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Npgsql", "10.0.0")]
    [InlineData("Microsoft.Data.SqlClient", "6.1.8")]
    [InlineData("System.Data.SqlClient", "4.9.1")]
    [InlineData("MySql.Data", "26.10.0")]
#if UPSTREAM_PACKAGES
    [InlineData("MySqlConnector", "2.6.1")]
#endif
    public void No_parameter_named_like_a_connection_string_is_missing(string name, string version)
    {
        var driver = DriverCatalog.All.Single(driver => driver.Name == name);
        var sinks = driver.Sinks.Select(static sink => $"{sink.Type}.{sink.Member}").ToHashSet(StringComparer.Ordinal);
        var parameters = DriverSymbols.Of($"Driver:{name}:{version}").AllTypes()
            .Where(type => type.DeclaredAccessibility == Accessibility.Public && driver.Namespaces.Contains(type.ContainingNamespace.ToDisplayString()))
            .SelectMany(static type => type.GetMembers().OfType<IMethodSymbol>())
            .Where(static method => method.DeclaredAccessibility == Accessibility.Public && method.MethodKind is MethodKind.Constructor or MethodKind.Ordinary)
            .Where(static method => method.Parameters.Any(static p => p.Type.SpecialType == SpecialType.System_String && p.Name.EndsWith("onnectionString", StringComparison.Ordinal)))
            .Select(static method => $"{method.ContainingType.ToDisplayString()}.{method.Name}")
            .Distinct(StringComparer.Ordinal)
            .ToList();

        Assert.NotEmpty(parameters);
        // A permission of code access security: it names connection strings and opens none.
        Assert.Empty(parameters.Except(sinks).Except(["MySql.Data.MySqlClient.MySqlClientPermission.Add"]));
    }

    [Theory]
    [InlineData("Npgsql", "Npgsql.EntityFrameworkCore.PostgreSQL", "UseNpgsql AddNpgsql RemoteCertificateValidationCallback")]
    [InlineData("Microsoft.Data.SqlClient", "Microsoft.EntityFrameworkCore.SqlServer", "UseSqlServer UseAzureSql UseAzureSynapse AddSqlServer AddAzureSql AddAzureSynapse")]
    [InlineData("MySqlConnector", "Pomelo.EntityFrameworkCore.MySql", "UseMySql AutoDetect")]
    public void Entry_points_of_EF_Core_are_there(string name, string library, string members)
    {
        var driver = DriverCatalog.All.Single(driver => driver.Name == name);
        var symbols = DriverSymbols.Of($"Library:{library}");
        var sinks = driver.Sinks.Where(sink => symbols.HasType(sink.Type)).ToList();
        var callbacks = driver.Callbacks.Where(callback => symbols.HasType(callback.Type)).ToList();

        Assert.Empty(members.Split(' ').Except([.. sinks.Where(sink => IsThere(symbols, sink)).Select(static sink => sink.Member), .. callbacks.Where(callback => IsThere(symbols, callback)).Select(static callback => callback.Member)]));
    }

    /// <summary>MySqlConnector up to 0.69 had the namespace of Oracle's driver.</summary>
    private static bool IsOfOldNamespace(string driver, string type) => driver == "MySqlConnector" && type.StartsWith("MySql.Data.MySqlClient.", StringComparison.Ordinal);

    // Several CA certificates: from Npgsql 10 on.
    private static bool IsOfNewVersion(string version, CallbackMember callback) => version == "9.0.3" && callback.Member.StartsWith("UseRootCertificates", StringComparison.Ordinal);

    // System.Data.Common.DbProviderFactory declares it, from .NET 7 on.
    private static bool IsInherited(DriverSymbols symbols, Sink sink) => sink.Member == "CreateDataSource" && symbols.HasType(sink.Type);

    private static bool IsThere(DriverSymbols symbols, Sink sink) =>
        symbols.Members(sink.Type, sink.Member).Any(member => sink.IsProperty
            ? member is IPropertySymbol { SetMethod: not null }
            : member is IMethodSymbol method && method.Parameters.Length > sink.Ordinal
                && method.Parameters[sink.Ordinal].Name == sink.Parameter && method.Parameters[sink.Ordinal].Type.SpecialType == SpecialType.System_String);

    private static bool IsThere(DriverSymbols symbols, CallbackMember callback) =>
        symbols.Members(callback.Type, callback.Member).Any(member => callback.IsProperty
            ? member is IPropertySymbol { SetMethod: not null }
            : member is IMethodSymbol method && method.Parameters.Length > callback.Ordinal && (callback.Kind == CallbackKind.CaCertificate
                    ? method.Parameters[callback.Ordinal].Type.Name is "X509Certificate2" or "X509Certificate2Collection" or "Func"
                    : method.Parameters[callback.Ordinal].Type.Name is "RemoteCertificateValidationCallback" or "Action"));
}
