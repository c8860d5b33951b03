using DbTlsAnalyzers.Callbacks;
using DbTlsAnalyzers.Tests.Stubs;
using DbTlsAnalyzers.Tests.Verifiers;

namespace DbTlsAnalyzers.Tests.Callbacks;

/// <summary>The frame around what a test shows.</summary>
internal static class CallbackCase
{
    private const string Usings = """
        #pragma warning disable CS0618
        using System;
        using System.Collections.Generic;
        using System.Diagnostics;
        using System.Linq;
        using System.Net.Security;
        using System.Security.Authentication;
        using System.Security.Cryptography.X509Certificates;
        using MySqlConnector;
        using Npgsql;

        """;

    /// <summary>A whole file but for its usings.</summary>
    public static Task File(string source, Action<TestProject>? setup = null) => Verify.Analyzer<CertificateCallbackAnalyzer>(Usings + source, project => Setup(project, setup));

    /// <summary>Members of a class that has a connection <c>c</c>.</summary>
    public static Task Members(string members, string usings = "") => File(usings + "\n" + InClass(members));

    /// <summary>A callback, as the value of <c>c.UserCertificateValidationCallback = …;</c>.</summary>
    public static Task Callback(string callback) => Members($"void M() {{ c.UserCertificateValidationCallback = {callback}; }}");

    public static Task Fix(string before, string after, string? title = null, bool all = false) =>
        Verify.Fix<CertificateCallbackAnalyzer>(Usings + before, Usings + after, title, all, static project => Setup(project, null));

    public static Task FixMembers(string before, string after, string? title = null, bool all = false) => Fix(InClass(before), InClass(after), title, all);

    public static Task<IReadOnlyList<string>> Titles(string source, string path = "Test.cs", Action<TestProject>? setup = null) =>
        path == "Test.cs"
            ? Verify.FixTitles<CertificateCallbackAnalyzer>(Usings + source, project => Setup(project, setup))
            : Verify.FixTitles<CertificateCallbackAnalyzer>("", project => Setup(project.Source(path, Usings + source), null));

    private static string InClass(string members) => $$"""
        class C
        {
            private readonly NpgsqlConnection c;
            public C(NpgsqlConnection connection) => c = connection;
            {{members}}
        }
        """;

    private static void Setup(TestProject project, Action<TestProject>? setup)
    {
        project.Reference(References.Npgsql, MySqlConnectorStub.Reference).Reference(References.NpgsqlEntityFramework);
        setup?.Invoke(project);
    }
}
