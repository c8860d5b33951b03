using DbTlsAnalyzers.Callbacks;
using DbTlsAnalyzers.Tests.Verifiers;

namespace DbTlsAnalyzers.Tests.Callbacks;

/// <summary>Callbacks that have nothing to do with a database.</summary>
public sealed class LookAlikeTests
{
    [Theory]
    [InlineData("_ = new System.Net.Http.HttpClientHandler { ServerCertificateCustomValidationCallback = (a, b, c, d) => true };")]
    [InlineData("_ = new System.Net.Http.HttpClientHandler { ServerCertificateCustomValidationCallback = System.Net.Http.HttpClientHandler.DangerousAcceptAnyServerCertificateValidator };")]
    [InlineData("_ = new System.Net.Http.SocketsHttpHandler { SslOptions = { RemoteCertificateValidationCallback = (a, b, c, d) => true, TargetHost = \"x\" } };")]
    [InlineData("_ = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = delegate { return true; } };")]
    [InlineData("_ = new SslStream(System.IO.Stream.Null, false, (a, b, c, d) => true);")]
    [InlineData("System.Net.ServicePointManager.ServerCertificateValidationCallback = (a, b, c, d) => true;")]
    [InlineData("System.Net.ServicePointManager.ServerCertificateValidationCallback += delegate { return true; };")]
    [InlineData("_ = new SmtpClient { ServerCertificateValidationCallback = (a, b, c, d) => true, RemoteCertificateValidationCallback = (a, b, c, d) => true };")]
    [InlineData("new SmtpClient().UseUserCertificateValidationCallback((a, b, c, d) => true);")]
    [InlineData("_ = new GrpcChannelOptions { HttpHandler = new System.Net.Http.HttpClientHandler { ServerCertificateCustomValidationCallback = (a, b, c, d) => true } };")]
    [InlineData("_ = new GrpcChannelOptions { HttpHandler = new System.Net.Http.SocketsHttpHandler { SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (a, b, c, d) => true } } };")]
    [InlineData("using var s = new SslStream(System.IO.Stream.Null); s.AuthenticateAsClient(new SslClientAuthenticationOptions { TargetHost = \"x\", EnabledSslProtocols = SslProtocols.Tls11, RemoteCertificateValidationCallback = (a, b, c, d) => true });")]
    [InlineData("_ = new System.Net.WebSockets.ClientWebSocket { Options = { RemoteCertificateValidationCallback = (a, b, c, d) => true } };")]
    [InlineData("RemoteCertificateValidationCallback unused = (a, b, c, d) => true;")]
    public Task Callbacks_of_others_are_silent(string statement) =>
        CallbackCase.File($$"""
            #pragma warning disable SYSLIB0014
            class SmtpClient
            {
                public RemoteCertificateValidationCallback? ServerCertificateValidationCallback { get; set; }
                public RemoteCertificateValidationCallback? RemoteCertificateValidationCallback { get; set; }
                public void UseUserCertificateValidationCallback(RemoteCertificateValidationCallback callback) { }
            }
            class GrpcChannelOptions { public System.Net.Http.HttpMessageHandler? HttpHandler { get; set; } }
            class C { void M() { {{statement}} } }
            """);

    [Fact]
    public Task A_type_with_the_name_of_a_driver_s_is_silent() =>
        Verify.Analyzer<CertificateCallbackAnalyzer>(
            """
            using System.Net.Security;
            namespace Npgsql { class NpgsqlConnection { public RemoteCertificateValidationCallback? UserCertificateValidationCallback { get; set; } } }
            class C { object M() => new Npgsql.NpgsqlConnection { UserCertificateValidationCallback = (a, b, c, d) => true }; }
            """);

    [Fact]
    public Task Client_certificate_callbacks_are_silent() =>
        CallbackCase.Members("void M() { c.ProvideClientCertificatesCallback = certs => { }; new NpgsqlDataSourceBuilder().UseClientCertificatesCallback(certs => { }); }");
}
