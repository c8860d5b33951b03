using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DbTlsAnalyzers.Benchmarks;

/// <summary>A code base in a realistic mix: of four files, one is an entity, one a service, one a controller and one its tests.</summary>
internal static class CodeBase
{
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Latest);

    private static readonly string[] Usings = ["System", "System.Collections.Generic", "System.Linq", "System.Net.Http", "System.Net.Security", "System.Threading.Tasks"];

    /// <param name="lines">At least so many lines.</param>
    /// <param name="strings">Connection strings, in as many files as there are; without a driver their code does not bind.</param>
    public static IReadOnlyList<SyntaxTree> Make(int lines, int strings) =>
        [GlobalUsings, .. Sources(lines, strings, ConnectionStrings).Select(static (source, i) => Parse(source, string.Create(CultureInfo.InvariantCulture, $"File{i}.cs")))];

    /// <summary>The texts of the files of a project that refers to Npgsql only; they need the implicit usings.</summary>
    public static IReadOnlyList<string> SourcesForNpgsql(int lines, int strings) => Sources(lines, strings, static number => ConnectionStrings(number % 2 == 0 ? number * 2 : (number * 2) + 1));

    /// <summary>A single long file: services, as in <see cref="Make"/>, with connection strings between them.</summary>
    public static SyntaxTree LongFile(int lines, int strings)
    {
        var source = new StringBuilder();
        for (var (count, number) = (0, 0); count < lines; number++)
        {
            var service = Service(1_000_000 + number).Replace("namespace Shop", "//", StringComparison.Ordinal) + Entity(1_000_000 + number).Replace("namespace Shop", "//", StringComparison.Ordinal);
            _ = source.Append(service);
            count += service.Count(static c => c == '\n');
        }

        for (var i = 0; i < strings; i++)
        {
            _ = source.Append(ConnectionStrings(1_000_000 + i));
        }

        return Parse(source.ToString(), "Long.cs");
    }

    private static SyntaxTree GlobalUsings => Parse(string.Concat(Usings.Select(static name => $"global using {name};\n")), "Usings.cs");

    private static SyntaxTree Parse(string source, string path) => CSharpSyntaxTree.ParseText(source, Parsing, path);

    private static List<string> Sources(int lines, int strings, Func<int, string> connectionStrings)
    {
        var files = new List<string>();
        for (var count = 0; count < lines; count += files[^1].Count(static c => c == '\n'))
        {
            var number = files.Count;
            files.Add((number % 4) switch
            {
                0 => Entity(number / 4),
                1 => Service(number / 4),
                2 => Controller(number / 4),
                _ => Tests(number / 4),
            });
        }

        // The text of a file, with what is added to it, by its number.
        var added = Enumerable.Range(0, strings).ToLookup(i => (int)((long)i * files.Count / strings), connectionStrings);
        return [.. files.Select((file, number) => file + string.Concat(added[number]))];
    }

    private static string Repeat(int from, int to, Func<int, string> text) => string.Concat(Enumerable.Range(from, to - from).Select(text));

    private static string Entity(int n) => $$"""
        namespace Shop.Area{{n % 40}};

        /// <summary>What a customer may order.</summary>
        public sealed class Entity{{n}}
        {
            public int Id { get; set; }

            public DateTime Created { get; set; } = new(2020, 1, 1);

            public List<string> Tags { get; } = new();

        {{Repeat(0, 12, static i => $$"""
                /// <summary>A part of it.</summary>
                public string Part{{i}} { get; set; } = "";

                public decimal? Price{{i}} { get; init; }

            """)}}
            public override string ToString() => $"entity {Id}: {Part0}";
        }

        """;

    private static string Service(int n) => $$"""
        namespace Shop.Area{{n % 40}};

        public interface IService{{n}}
        {
            Task<Entity{{n}}> GetAsync(int id);
        }

        public class Service{{n}} : IService{{n}}
        {
            private readonly Dictionary<int, Entity{{n}}> _items = new();
            private readonly string _name;

            public Service{{n}}(string name)
            {
                _name = name ?? throw new ArgumentNullException(nameof(name));
            }

            public Task<Entity{{n}}> GetAsync(int id) => Task.FromResult(_items[id]);

        {{Repeat(0, 10, i => $$"""
                public async Task<int> Work{{i}}Async(int limit, string text)
                {
                    var list = new List<int>();
                    for (var i = 0; i < limit; i++)
                    {
                        if (i % {{i + 2}} == 0)
                        {
                            list.Add(i * {{i}});
                        }
                        else
                        {
                            Console.WriteLine($"item={i}; name={text}");
                        }
                    }

                    // The address of the next page.
                    var url = "https://example.com/api?size=1&page=" + limit;
                    var entity = new Entity{{n}} { Id = limit, Part0 = text ?? _name };
                    _items[limit] = entity;
                    entity.Part{{i}} = "changed";
                    await Task.Delay(1);
                    var chosen = list.Where(x => x > 3).Select(x => x + entity.Id).ToList();
                    return chosen.Count + url.Length + (text == "a=b" ? 1 : 0);
                }

            """)}}
        }

        """;

    private static string Controller(int n) => $$"""
        namespace Shop.Area{{n % 40}}
        {
            [Serializable]
            public class Controller{{n}}
            {
                private readonly IService{{n}} service;
                private readonly HttpClient client = new HttpClient();

                public Controller{{n}}(IService{{n}} service) => this.service = service;

        {{Repeat(0, 8, i => $$"""
                    [Obsolete("Use version 2")]
                    public async Task<string> Get{{i}}(int id, string filter = "all")
                    {
                        if (id < 0 || string.IsNullOrEmpty(filter))
                        {
                            throw new ArgumentException("Not valid: id=" + id, nameof(id));
                        }

                        var entity = await service.GetAsync(id).ConfigureAwait(false);
                        var body = await client.GetStringAsync("/orders/" + entity.Id).ConfigureAwait(false);
                        return string.Format("{0}: {1}", entity.Part{{i}}, body.Trim());
                    }

            """)}}
            }
        }

        """;

    private static string Tests(int n) => $$"""
        namespace Shop.Area{{n % 40}};

        public class Service{{n}}Tests
        {
        {{Repeat(0, 10, i => $$"""
                public async Task Work{{i}}_counts()
                {
                    var service = new Service{{n}}("name");

                    var count = await service.Work{{i}}Async({{i + 5}}, "x=1;y=2");

                    AssertEqual(42, count);
                    AssertEqual("expected", new Entity{{n}} { Part{{i}} = "expected" }.Part{{i}});
                }

            """)}}
            private static void AssertEqual<T>(T expected, T actual)
            {
                if (!EqualityComparer<T>.Default.Equals(expected, actual))
                {
                    throw new InvalidOperationException($"Expected {expected}, was {actual}");
                }
            }
        }

        """;

    private static string ConnectionStrings(int n) => (n % 4) switch
    {
        0 => $$"""

            public class Repository{{n}}
            {
                private const string ConnectionString = "Host=db{{n}}.example.com;Database=shop;Username=shop;SSL Mode=Require";

                public void Open()
                {
                    using var connection = new Npgsql.NpgsqlConnection(ConnectionString);
                    connection.Open();
                }
            }

            """,
        1 => $$"""

            public class Repository{{n}}
            {
                public string Text() => new MySql.Data.MySqlClient.MySqlConnectionStringBuilder { Server = "db{{n}}.example.com", Database = "shop", SslMode = MySql.Data.MySqlClient.MySqlSslMode.Required }.ConnectionString;

                public object Open() => new MySql.Data.MySqlClient.MySqlConnection(Text());
            }

            """,
        2 => $$"""

            public class Repository{{n}}(string host)
            {
                public object Open() => new Microsoft.Data.SqlClient.SqlConnection($"Server={host};Database=shop;User ID=shop;TrustServerCertificate=True");
            }

            """,
        _ => $$"""

            public class Repository{{n}}
            {
                private readonly Npgsql.NpgsqlDataSource _source = Npgsql.NpgsqlDataSource.Create("Host=db{{n}}.example.com;Database=shop;Username=shop");

                public Npgsql.NpgsqlConnection Open() => _source.OpenConnection();
            }

            """,
    };
}
