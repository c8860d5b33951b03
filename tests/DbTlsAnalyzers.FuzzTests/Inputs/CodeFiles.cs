using DbTlsAnalyzers.FuzzTests.Running;
using DbTlsAnalyzers.FuzzTests.Surfaces;

namespace DbTlsAnalyzers.FuzzTests.Inputs;

/// <summary>Projects: C# from the repository, damaged, now and then with configuration files, certificates and options beside it.</summary>
internal static class CodeFiles
{
    private static readonly string[] Usings =
    [
        "using Npgsql;", "using MySqlConnector;", "using MySql.Data.MySqlClient;", "using Microsoft.Data.SqlClient;", "using System.Data.SqlClient;", "using System.Net.Security;", "using System.Security.Authentication;", "using System.Security.Cryptography.X509Certificates;",
        "using System.Text;", "using System.Linq;", "using System.Threading.Tasks;", "using Microsoft.EntityFrameworkCore;", "using Microsoft.Extensions.Configuration;", "using System.Collections.Generic;", "using System.Data.Common;",
    ];

    public static FuzzInput Draw(Random random)
    {
        var files = new List<FuzzFile> { new("Shop.cs", Code(random)) };
        if (random.OneIn(5))
        {
            files.Add(new FuzzFile(random.Pick(["Other.cs", "Other.g.cs", "Settings.Designer.cs"]), Code(random)));
        }

        if (random.OneIn(8))
        {
            files.Add(ConfigurationFiles.DrawFile(random));
        }

        if (random.OneIn(8))
        {
            files.Add(new FuzzFile("ca.pem", CertificateFuzz.DrawText(random)));
        }

        return new FuzzInput(files, random.Next());
    }

    private static string Code(Random random)
    {
        if (random.OneIn(2))
        {
            var valid = CodeMutator.Rearrange(random, CodeTemplates.Draw(random));
            return random.OneIn(3) ? Damaged(random, valid, random.Next(4)) : valid;
        }

        var text = random.Pick(Corpus.Code);
        if (!text.Contains("class ", StringComparison.Ordinal) && !text.Contains("record ", StringComparison.Ordinal))
        {
            text = random.OneIn(8) ? text : $"class Shop {{ string password = \"\"; async Task M(string cs, bool flag, string host, IConfiguration configuration, NpgsqlConnection c, NpgsqlDataSourceBuilder b) {{ {text} }} }}\n";
        }
        else if (random.OneIn(6))
        {
            text += random.Pick(Corpus.Code);
        }

        if (!text.Contains("using ", StringComparison.Ordinal) || random.OneIn(10))
        {
            // A namespace of each pair that has the same names.
            var without = random.OneIn(2) ? "MySqlConnector" : "MySql.Data";
            var nor = random.OneIn(2) ? "Microsoft.Data.SqlClient" : "System.Data.SqlClient";
            text = "using System; " + string.Join(' ', Usings.Where(x => !x.Contains(without, StringComparison.Ordinal) && !x.Contains(nor, StringComparison.Ordinal))) + "\n" + text;
        }

        return Damaged(random, text, random.Next(7));
    }

    private static string Damaged(Random random, string text, int changes)
    {
        var damaged = CodeMutator.Mutate(random, text, changes);
        return IsBeyondTheCompiler(damaged) ? text : damaged;
    }

    /// <summary>
    /// Each further parenthesis, as in <c>(a = (a = (</c>, doubles the time that Roslyn 4.14 takes to tell expressions, casts and lambdas apart. Depth that it can bear is tried in
    /// <see cref="NestingTests"/>.
    /// </summary>
    private static bool IsBeyondTheCompiler(string text)
    {
        int round = 0, angle = 0, square = 0;
        foreach (var c in text)
        {
            switch (c)
            {
                case '(': round++; break;
                case ')': round--; break;
                case '<': angle++; break;
                case '>': angle--; break;
                case '[': square++; break;
                case ']': square--; break;
                case ';': round = angle = square = 0; break;
            }

            if (round > 9 || angle > 9 || square > 9)
            {
                return true;
            }
        }

        return false;
    }
}
