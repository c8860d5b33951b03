namespace DbTlsAnalyzers.Tests.Callbacks;

/// <summary>Callbacks as applications write them.</summary>
public sealed class RealWorldTests
{
    private const string Logging = "using Microsoft.Extensions.Logging; using System.Net; using System.Security.Cryptography; using System.Threading.Tasks;";

    [Theory]
    [InlineData("""
        X509Certificate2 ca = null!;
        void M() => c.UserCertificateValidationCallback = (sender, certificate, chain, errors) =>
        {
            if (certificate is null || chain is null) return false;
            chain.ChainPolicy.ExtraStore.Add(ca);
            chain.ChainPolicy.VerificationFlags = X509VerificationFlags.AllowUnknownCertificateAuthority;
            chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
            var ok = chain.Build(new X509Certificate2(certificate));
            var root = chain.ChainElements[chain.ChainElements.Count - 1].Certificate;
            return ok && root.RawData.SequenceEqual(ca.RawData);
        };
        """)]
    [InlineData("""
        readonly X509Certificate2 ca = new("ca.pem");
        void M() => c.UserCertificateValidationCallback = Validate;
        bool Validate(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
        {
            using var own = new X509Chain { ChainPolicy = { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck, CustomTrustStore = { ca } } };
            return !errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch) && own.Build((X509Certificate2)certificate!);
        }
        """)]
    [InlineData("""
        readonly string pin;
        C(string pin, NpgsqlConnection x) : this(x) => this.pin = pin;
        void M() => c.UserCertificateValidationCallback = (_, certificate, _, _) =>
        {
            var own = certificate as X509Certificate2 ?? new X509Certificate2(certificate!);
            return string.Equals(own.Thumbprint, pin, StringComparison.OrdinalIgnoreCase);
        };
        """)]
    [InlineData("""
        static readonly byte[] Pin = new byte[32];
        void M() => c.UserCertificateValidationCallback = (_, certificate, _, _) => CryptographicOperations.FixedTimeEquals(SHA256.HashData(certificate!.GetRawCertData()), Pin);
        """)]
    [InlineData("""
        void M(byte[] pin) => c.UserCertificateValidationCallback = (_, certificate, _, _) =>
        {
            using var rsa = new X509Certificate2(certificate!).GetRSAPublicKey();
            return rsa is not null && rsa.ExportSubjectPublicKeyInfo().SequenceEqual(pin);
        };
        """)]
    [InlineData("""
        void M(X509Certificate expected) => c.UserCertificateValidationCallback = (_, certificate, _, _) => expected.Equals(certificate);
        """)]
    [InlineData("""
        void M(Dictionary<string, string> pins, string host) => c.UserCertificateValidationCallback = (_, certificate, _, _) => pins.TryGetValue(host, out var pin) && pin == certificate!.GetCertHashString();
        """)]
    [InlineData("""
        void M() => c.UserCertificateValidationCallback = (_, certificate, _, errors) => Check(certificate, errors).GetAwaiter().GetResult();
        async Task<bool> Check(X509Certificate? certificate, SslPolicyErrors errors) { await Task.Yield(); return errors == SslPolicyErrors.None; }
        """)]
    [InlineData("""
        void M(string pin) => c.UserCertificateValidationCallback = (_, certificate, _, _) => { return Ok(); bool Ok() => certificate!.GetCertHashString() == pin; };
        """)]
    [InlineData("""
        class PinValidator { private readonly string pin; public PinValidator(string value) => pin = value; public bool Validate(object s, X509Certificate? x, X509Chain? y, SslPolicyErrors z) => x is not null && x.GetCertHashString() == pin; }
        void M(string pin) => c.UserCertificateValidationCallback = new PinValidator(pin).Validate;
        """)]
    [InlineData("""
        void M(ILogger log) => c.UserCertificateValidationCallback = (_, certificate, _, errors) =>
        {
            if (errors == SslPolicyErrors.None) return true;
            log.LogError("Certificate error: {Errors} for {Subject}", errors, certificate?.Subject);
            return false;
        };
        """)]
    [InlineData("""
        void M(ILogger log) => c.UserCertificateValidationCallback = (_, certificate, chain, errors) =>
        {
            try
            {
                if (errors != SslPolicyErrors.None) throw new InvalidOperationException(errors.ToString());
                return true;
            }
            catch (InvalidOperationException e)
            {
                log.LogError(e, "no");
                return false;
            }
        };
        """)]
    [InlineData("""
        void M(X509Store store) => c.UserCertificateValidationCallback = (_, certificate, _, _) => store.Certificates.Find(X509FindType.FindByThumbprint, certificate!.GetCertHashString(), true).Count > 0;
        """)]
    [InlineData("""
        bool allowAny = false;
        void M() => c.UserCertificateValidationCallback = (_, _, _, errors) => allowAny || errors == SslPolicyErrors.None;
        """)]
    [InlineData("""
        void M() => c.UserCertificateValidationCallback = (_, _, _, errors) => { bool ok; if (errors == SslPolicyErrors.None) ok = true; else ok = false; return ok; };
        """)]
    [InlineData("""
        void M() => c.UserCertificateValidationCallback = (_, certificate, chain, errors) => (errors, certificate) switch { (SslPolicyErrors.None, _) => true, (_, null) => false, _ => false };
        """)]
    [InlineData("""
        void M() => c.UserCertificateValidationCallback = (_, certificate, chain, errors) => { var result = true; result &= errors == SslPolicyErrors.None; return result; };
        """)]
    [InlineData("""
        void M() { Func<SslPolicyErrors, bool> f = e => e == SslPolicyErrors.None; c.UserCertificateValidationCallback = (_, _, _, e) => f(e); }
        """)]
    [InlineData("""
        static RemoteCertificateValidationCallback Logged(RemoteCertificateValidationCallback inner) => (s, x, h, e) => { Console.WriteLine(e); return inner(s, x, h, e); };
        void M() => c.UserCertificateValidationCallback = Logged((_, _, _, e) => e == SslPolicyErrors.None);
        void N(System.Net.Security.RemoteCertificateValidationCallback given) => Logged(given);
        """)]
    [InlineData("""
        interface IValidator { bool Validate(object s, X509Certificate? x, X509Chain? h, SslPolicyErrors e); }
        class TrustAll : IValidator { public bool Validate(object s, X509Certificate? x, X509Chain? h, SslPolicyErrors e) => true; }
        class Strict : IValidator { public bool Validate(object s, X509Certificate? x, X509Chain? h, SslPolicyErrors e) => e == SslPolicyErrors.None; }
        void M(IValidator validator) => c.UserCertificateValidationCallback = validator.Validate;
        """)]
    [InlineData("""
        interface IAudit { Task<bool> Accept(X509Certificate? certificate); }
        void M(IAudit audit) => c.UserCertificateValidationCallback = (_, certificate, _, _) => Task.Run(async () => await audit.Accept(certificate).ConfigureAwait(false)).Result;
        """)]
    [InlineData("""
        void M(X509ChainPolicy policy) => c.UserCertificateValidationCallback = (_, certificate, chain, _) => { chain!.ChainPolicy = policy; return chain.Build((X509Certificate2)certificate!); };
        """)]
    [InlineData("""
        interface ITrust { void Configure(X509Chain chain); }
        void M(ITrust trust) => c.UserCertificateValidationCallback = (_, certificate, chain, _) => { trust.Configure(chain!); return chain!.Build((X509Certificate2)certificate!); };
        """)]
    [InlineData("""
        void M() { RemoteCertificateValidationCallback v = (_, _, _, _) => true; v = (_, _, _, e) => e == SslPolicyErrors.None; c.UserCertificateValidationCallback = v; }
        """)]
    [InlineData("""
        static bool Any(object s, X509Certificate? x, X509Chain? h, SslPolicyErrors e) => true;
        static bool Strict(object s, X509Certificate? x, X509Chain? h, SslPolicyErrors e) => e == SslPolicyErrors.None;
        void M() { RemoteCertificateValidationCallback? v = Any; v += Strict; v -= Any; c.UserCertificateValidationCallback = v; }
        """)]
    [InlineData("""
        readonly Dictionary<string, bool> cache = new();
        void M() => c.UserCertificateValidationCallback = (_, certificate, _, errors) =>
        {
            lock (cache)
            {
                if (cache.TryGetValue(certificate!.GetCertHashString(), out var known)) return known;
                var (ok, why) = (errors == SslPolicyErrors.None, errors.ToString());
                Console.WriteLine(why);
                return cache[certificate.GetCertHashString()] = ok;
            }
        };
        """)]
    [InlineData("""
        class Asked : EventArgs { public X509Certificate? Certificate; public SslPolicyErrors Errors; public bool Accept; }
        event EventHandler<Asked>? Validating;
        void M() => c.UserCertificateValidationCallback = (_, certificate, _, errors) => { var asked = new Asked { Certificate = certificate, Errors = errors }; Validating?.Invoke(this, asked); return asked.Accept; };
        void N() => c.UserCertificateValidationCallback = (_, certificate, _, errors) => { var asked = new Asked(); asked.Errors = errors; Validating?.Invoke(this, asked); return asked.Accept; };
        """)]
    [InlineData("""
        static void Check(SslPolicyErrors errors, out bool ok) => ok = errors == SslPolicyErrors.None;
        void M() => c.UserCertificateValidationCallback = (_, _, _, errors) => { Check(errors, out var ok); return ok; };
        """)]
    [InlineData("""
        void M() => c.UserCertificateValidationCallback = (_, _, _, errors) => !Enum.GetValues<SslPolicyErrors>().Any(error => error != 0 && errors.HasFlag(error));
        """)]
    public Task Real_validators_are_silent(string members) => CallbackCase.Members(members, Logging);

    [Theory]
    [InlineData("""
        void M() => c.UserCertificateValidationCallback = {|DBTLS2002!Warning:(sender, certificate, chain, errors) =>
        {
            chain!.ChainPolicy.VerificationFlags |= X509VerificationFlags.AllowUnknownCertificateAuthority;
            return chain.Build(new X509Certificate2(certificate!));
        }|};
        """)]
    [InlineData("""
        void M(ILogger log) => c.UserCertificateValidationCallback = {|DBTLS2001!Warning:(_, certificate, _, errors) =>
        {
            if (errors != SslPolicyErrors.None) log.LogWarning("Certificate error: {Errors} for {Subject}", errors, certificate);
            return true;
        }|};
        """)]
    [InlineData("""
        void M(RemoteCertificateValidationCallback? given) => c.UserCertificateValidationCallback = given ?? ({|DBTLS2001!Warning:(_, _, _, _) => true|});
        """)]
    [InlineData("""
        string? pin = Environment.GetEnvironmentVariable("PIN");
        void M() => c.UserCertificateValidationCallback = {|DBTLS2002!Info:(_, certificate, _, _) => { if (pin == null) return true; return certificate!.GetCertHashString() == pin; }|};
        """)]
    [InlineData("""
        void M(string host) => c.UserCertificateValidationCallback = {|DBTLS2002!Info:(_, _, _, errors) =>
        {
            if (errors == SslPolicyErrors.None) return true;
            return errors == SslPolicyErrors.RemoteCertificateNameMismatch && host.EndsWith(".internal");
        }|};
        """)]
    [InlineData("""
        void M() => c.UserCertificateValidationCallback = {|DBTLS2002!Warning:(_, certificate, _, errors) => errors == SslPolicyErrors.None || certificate!.Issuer == "CN=Corp CA"|};
        """)]
    [InlineData("""
        void M() => c.UserCertificateValidationCallback = {|DBTLS2002!Warning:(_, certificate, chain, errors) => (errors, 1) switch { (SslPolicyErrors.RemoteCertificateNotAvailable, _) => false, _ => true }|};
        """)]
    [InlineData("""
        void M() => c.UserCertificateValidationCallback = {|DBTLS2001!Warning:(_, certificate, chain, errors) => { var result = errors == SslPolicyErrors.None; result |= true; return result; }|};
        """)]
    [InlineData("""
        void M() => c.UserCertificateValidationCallback = {|DBTLS2001!Warning:(_, certificate, chain, errors) => { _ = new X509Certificate2(certificate!).Verify(); return true; }|};
        """)]
    [InlineData("""
        void M() => c.UserCertificateValidationCallback = {|DBTLS2002!Warning:(_, certificate, chain, errors) => { errors &= ~SslPolicyErrors.RemoteCertificateChainErrors; return errors == SslPolicyErrors.None; }|};
        """)]
    [InlineData("""
        static class Tls { public static readonly RemoteCertificateValidationCallback TrustAll = delegate { return true; }; }
        void M() => c.UserCertificateValidationCallback = {|DBTLS2001!Warning:Tls.TrustAll|};
        """)]
    [InlineData("""
        static RemoteCertificateValidationCallback TrustAll { get; set; } = delegate { return true; };
        void M() => c.UserCertificateValidationCallback = {|DBTLS2001!Warning:TrustAll|};
        """)]
    [InlineData("""
        enum Mode { Strict, Lax }
        RemoteCertificateValidationCallback? For(Mode mode) => mode switch { Mode.Lax => (_, _, _, _) => true, _ => null };
        void M(Mode mode) => c.UserCertificateValidationCallback = {|DBTLS2001!Info:For(mode)|};
        """)]
    [InlineData("""
        static bool TrustAll(object s, X509Certificate? x, X509Chain? h, SslPolicyErrors e) => true;
        void M() => c.UserCertificateValidationCallback = {|DBTLS2001!Warning:(s, x, h, e) => TrustAll(s, x, h, e)|};
        """)]
    [InlineData("""
        void M() { Func<object, X509Certificate?, X509Chain?, SslPolicyErrors, bool> f = (_, _, _, _) => true; c.UserCertificateValidationCallback = {|DBTLS2001!Warning:(s, x, h, e) => f(s, x, h, e)|}; }
        """)]
    [InlineData("""
        static readonly Func<SslPolicyErrors, bool> Accept = e => e is SslPolicyErrors.None or SslPolicyErrors.RemoteCertificateNameMismatch;
        void M() => c.UserCertificateValidationCallback = {|DBTLS2002!Warning:(_, _, _, e) => Accept(e)|};
        """)]
    [InlineData("""
        static RemoteCertificateValidationCallback Logged(RemoteCertificateValidationCallback inner) => (s, x, h, e) => { Console.WriteLine(e); return inner(s, x, h, e); };
        void M() => c.UserCertificateValidationCallback = {|DBTLS2001!Warning:Logged((_, _, _, _) => true)|};
        """)]
    [InlineData("""
        interface IValidator { bool Validate(object s, X509Certificate? x, X509Chain? h, SslPolicyErrors e); }
        class TrustAll : IValidator { public bool Validate(object s, X509Certificate? x, X509Chain? h, SslPolicyErrors e) => true; }
        void M(IValidator validator) => c.UserCertificateValidationCallback = {|DBTLS2001!Warning:validator.Validate|};
        """)]
    [InlineData("""
        void M() => c.UserCertificateValidationCallback = {|DBTLS2001!Warning:(_, certificate, _, errors) => Check(certificate, errors).GetAwaiter().GetResult()|};
        async Task<bool> Check(X509Certificate? certificate, SslPolicyErrors errors) { await Task.Yield(); return true; }
        """)]
    [InlineData("""
        static bool Any(object s, X509Certificate? x, X509Chain? h, SslPolicyErrors e) => true;
        void M() { RemoteCertificateValidationCallback v = (_, _, _, e) => e == SslPolicyErrors.None; v += Any; c.UserCertificateValidationCallback = {|DBTLS2001!Warning:v|}; }
        """)]
    [InlineData("""
        X509Certificate2 ca = null!;
        void M(bool dev) { if (dev) { c.UserCertificateValidationCallback = {|DBTLS2001!Info:(_, _, _, _) => true|}; } else { c.UserCertificateValidationCallback = Own; } }
        bool Own(object s, X509Certificate? x, X509Chain? h, SslPolicyErrors e) { h!.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust; h.ChainPolicy.CustomTrustStore.Add(ca); return x is not null && h.Build(new X509Certificate2(x)); }
        """)]
    [InlineData("""
        static void Check(SslPolicyErrors errors, out bool ok) => ok = true;
        void M() => c.UserCertificateValidationCallback = {|DBTLS2001!Warning:(_, _, _, errors) => { Check(errors, out var ok); return ok; }|};
        """)]
    [InlineData("""
        class Outcome { public bool Ok { get; set; } public string? Why { get; set; } }
        void M() => c.UserCertificateValidationCallback = {|DBTLS2001!Warning:(_, _, _, errors) => { var outcome = new Outcome { Why = errors.ToString() }; outcome.Ok = true; Console.WriteLine(outcome.Why); return outcome.Ok; }|};
        """)]
    [InlineData("""
        void M() => c.UserCertificateValidationCallback = {|DBTLS2001!Warning:(_, _, _, errors) => { var (ok, why) = (true, errors.ToString()); Console.WriteLine(why); return ok; }|};
        """)]
    [InlineData("""
        readonly List<string> hosts = new();
        void M() => c.UserCertificateValidationCallback = {|DBTLS2002!Warning:(_, certificate, _, errors) => errors == SslPolicyErrors.None || hosts.Any(host => certificate!.Subject.Contains(host))|};
        """)]
    public Task Real_weaknesses_are_found(string members) => CallbackCase.Members(members, Logging);
}
