// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/runner.h"
#include "scriptedserver.h"
#include "testmain.h"

#include <QTemporaryFile>

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using Kind = Error::Kind;

namespace {

constexpr int kPatience = 20'000; // ms

// 400 is the post's fault, 401 the token's, 429 a limit, 5xx passing; of others it says nothing.
class FakePlatform final : public Platform
{
public:
    PlatformId id() const override { return PlatformId::Mastodon; }
    QString name() const override { return u"Fake"_s; }
    QString colour() const override { return u"#000000"_s; }
    SignIn signIn() const override { return {}; }
    QList<Offer> offers() const override { return {}; }
    Limits limits(const Account &) const override { return {}; }
    QJsonObject settingsSchema(const Account &) const override { return {}; }
    int countText(const QString &, const QJsonObject &, const Account &) const override { return 0; }
    QList<Problem> validate(const Outgoing &, const Account &) const override { return {}; }
    ReadBack readBack(const Account &) const override { return ReadBack::None; }
    Recipe identify(const Account &) const override { return {}; }
    Recipe publish(const Outgoing &, const Account &) const override { return {}; }

    Error classify(const Net::Response &response, const QDateTime &) const override
    {
        const QHash<int, Kind> kinds{
            {400, Kind::Content}, {401, Kind::Auth}, {429, Kind::RateLimit}, {503, Kind::Transient}};
        return {kinds.value(response.status, Kind::Unclassed), {}, QString::fromUtf8(response.body), {}};
    }
};

// Writes down what it is told, and may refuse.
class Observer final : public RunObserver
{
public:
    QFuture<Outcome> opening(const StepStart &start, const Context &context) override
    {
        told << u"opening "_s + start.step;
        openedAt = context.memory;
        QPromise<Outcome> promise;
        promise.start();
        promise.addResult(refusal ? Outcome(fail(*refusal)) : Outcome());
        promise.finish();
        return promise.future();
    }

    void ended(const StepEnd &end, const Context &context) override
    {
        told << u"ended %1 %2"_s.arg(end.step).arg(end.httpStatus);
        memory = context.memory;
    }

    void progressed(qint64 sent, qint64 total) override
    {
        lastSent = sent;
        lastTotal = total;
    }

    std::optional<Error> refusal;
    qint64 lastSent = 0;
    qint64 lastTotal = 0;
    QStringList told;
    QJsonObject openedAt;
    QJsonObject memory;
};

} // namespace

// The order of steps, what is remembered of them, and what their errors mean.
class TestRunner final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void takesStepsInOrder();
    void goesAgainAndElsewhere();
    void goesRoundOnlySoOften();
    void knowsNoSuchStep();
    void resumesWhereItWas();
    void followUpsDoNotUndoThePost();
    void stopsBetweenSteps();
    void stopsARequest();
    void countsSlicesAsPartsOfTheirFile();
    void refusedOpeningSendsNothing();
    void remembersAfterARefusedAnswer();
    void aDeletedRunnerAnswers_data();
    void aDeletedRunnerAnswers();
    void classes_data();
    void classes();

private:
    Step step(const QString &name, Effect effect = Effect::Repeatable, const Result<Next> &next = Next::proceed());
    QFuture<Result<Context>> start(const Recipe &recipe, const QJsonObject &memory = {});
    Result<Context> run(const Recipe &recipe, const QJsonObject &memory = {});
    QStringList asked() const;

    FakePlatform m_platform;
    SystemClock m_clock;
    Net::HttpClient m_http;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<Observer> m_observer;
    std::unique_ptr<Runner> m_runner;
};

void TestRunner::init()
{
    m_server = std::make_unique<ScriptedServer>();
    m_observer = std::make_unique<Observer>();
    m_runner = std::make_unique<Runner>(m_http, m_clock);
}

Step TestRunner::step(const QString &name, Effect effect, const Result<Next> &next)
{
    return {name, effect,
            [this, name](Context &) {
                Net::Request request;
                request.method = "POST";
                request.url = m_server->url();
                request.url.setPath(u'/' + name);
                request.body = Net::BytesBody{"{}", "application/json"};
                return request;
            },
            [name, next](const Net::Response &, Context &context) {
                context.memory[name] = context.memory[name].toInt() + 1;
                return next;
            }};
}

QFuture<Result<Context>> TestRunner::start(const Recipe &recipe, const QJsonObject &memory)
{
    Context context;
    context.memory = memory;
    return m_runner->run({&m_platform, recipe, {}, context, m_observer.get()});
}

Result<Context> TestRunner::run(const Recipe &recipe, const QJsonObject &memory)
{
    const auto future = start(recipe, memory);
    [&] { QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), kPatience); }();
    return future.isFinished() ? future.result() : fail(Kind::Internal, u"it never ended"_s);
}

QStringList TestRunner::asked() const
{
    QStringList paths;
    for (const Net::ServerRequest &request : m_server->asked)
        paths << QString::fromUtf8(request.path());
    return paths;
}

void TestRunner::takesStepsInOrder()
{
    m_server->script = {{}, {}, {}};
    const auto result = run({step(u"a"_s), step(u"b"_s, Effect::Irrevocable), step(u"c"_s)});
    QVERIFY(result);
    QCOMPARE(asked(), (QStringList{u"/a"_s, u"/b"_s, u"/c"_s}));
    QCOMPARE(m_observer->told, (QStringList{u"ended a 200"_s, u"opening b"_s, u"ended b 200"_s, u"ended c 200"_s}));
    QCOMPARE(result->memory[u"a"_s].toInt(), 1);
}

void TestRunner::goesAgainAndElsewhere()
{
    m_server->script = QList<ScriptedServer::Answer>(6);
    Step poll = step(u"poll"_s);
    poll.accept = [](const Net::Response &, Context &context) -> Result<Next> {
        const int polls = context.memory[u"polls"_s].toInt() + 1;
        context.memory[u"polls"_s] = polls;
        return polls < 3 ? Next::again(1ms) : Next::goTo(u"last"_s);
    };
    QVERIFY(run({step(u"first"_s), poll, step(u"left out"_s), step(u"last"_s)}));
    QCOMPARE(asked(), (QStringList{u"/first"_s, u"/poll"_s, u"/poll"_s, u"/poll"_s, u"/last"_s}));
}

void TestRunner::goesRoundOnlySoOften()
{
    m_server->script = QList<ScriptedServer::Answer>(9);
    Step poll = step(u"poll"_s, Effect::Repeatable, Next::again(0ms));
    poll.maxVisits = 4;
    const auto result = run({poll});
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Kind::Transient);
    QCOMPARE(asked().size(), 4);
}

void TestRunner::knowsNoSuchStep()
{
    m_server->script = {{}};
    const auto result = run({step(u"a"_s, Effect::Repeatable, Next::goTo(u"nowhere"_s))});
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Kind::Internal);
}

void TestRunner::followUpsDoNotUndoThePost()
{
    m_server->script = {{}, {400, "no thumbnail"}, {}};
    Step create = step(u"create"_s, Effect::Irrevocable);
    create.accept = [](const Net::Response &, Context &context) -> Result<Next> {
        context.published = RemotePost();
        context.published->id = u"1"_s;
        return Next::proceed();
    };
    Step thumbnail = step(u"thumbnail"_s);
    thumbnail.isFollowUp = true;
    Step playlist = step(u"playlist"_s);
    playlist.isFollowUp = true;
    const auto result = run({create, thumbnail, playlist});
    QVERIFY(result);
    QCOMPARE(result->published->notice, u"no thumbnail"_s);
    QCOMPARE(asked(), (QStringList{u"/create"_s, u"/thumbnail"_s, u"/playlist"_s}));
}

void TestRunner::stopsBetweenSteps()
{
    m_server->script = QList<ScriptedServer::Answer>(3);
    QPromise<void> stop;
    stop.start();
    Step poll = step(u"poll"_s, Effect::Repeatable, Next::again(1h));
    const auto future = m_runner->run({&m_platform, {poll}, {}, {}, m_observer.get(), stop.future()});
    QTRY_COMPARE_WITH_TIMEOUT(m_observer->told.size(), 1, kPatience);
    QVERIFY(!future.isFinished());
    stop.future().cancel();
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), kPatience);
    QCOMPARE(future.result().error().kind, Kind::Cancelled);
    QCOMPARE(asked().size(), 1);
}

// What can be sent again is cancelled; of what can't nobody knows what became of it.
void TestRunner::stopsARequest()
{
    for (const Effect effect : {Effect::Repeatable, Effect::Irrevocable}) {
        init();
        m_server->script = {{200, {}, false, true}};
        QPromise<void> stop;
        stop.start();
        const auto future = m_runner->run({&m_platform, {step(u"a"_s, effect)}, {}, {}, nullptr, stop.future()});
        QTRY_COMPARE_WITH_TIMEOUT(m_server->asked.size(), 1, kPatience);
        stop.future().cancel();
        QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), kPatience);
        QCOMPARE(future.result().error().kind, effect == Effect::Repeatable ? Kind::Cancelled : Kind::UnknownOutcome);
    }
}

void TestRunner::countsSlicesAsPartsOfTheirFile()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    QVERIFY(file.write(QByteArray(1000, 'x')) == 1000 && file.flush());
    m_server->script = {{}};
    Step slice = step(u"slice"_s);
    slice.request = [this, path = file.fileName()](Context &) {
        Net::Request request;
        request.method = "PUT";
        request.url = m_server->url();
        request.headers = {{"Content-Range", QByteArray("bytes 400-699/1000")}};
        request.body = Net::FileBody{{path, 400, 300}, "video/mp4"};
        return request;
    };
    QVERIFY(run({slice}));
    QCOMPARE(m_observer->lastSent, 700);
    QCOMPARE(m_observer->lastTotal, 1000);
    QCOMPARE(m_server->asked.first().body.size(), 300);
    QCOMPARE(m_server->asked.first().header("Content-Range"), "bytes 400-699/1000");
}

// A run that ended between two steps goes on with the second.
void TestRunner::resumesWhereItWas()
{
    m_server->script = {{}, {503, {}}, {}};
    const Recipe recipe{step(u"upload"_s), step(u"create"_s)};
    QVERIFY(!run(recipe));
    const QJsonObject memory = m_observer->memory;
    QCOMPARE(memory[u"upload"_s].toInt(), 1);
    const auto result = run(recipe, memory);
    QVERIFY(result);
    QCOMPARE(asked(), (QStringList{u"/upload"_s, u"/create"_s, u"/create"_s}));
    QCOMPARE(result->memory[u"upload"_s].toInt(), 1);
}

void TestRunner::refusedOpeningSendsNothing()
{
    m_observer->refusal = Error{Kind::LeaseLost, {}, {}, {}};
    const auto result = run({step(u"create"_s, Effect::Irrevocable)});
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Kind::LeaseLost);
    QCOMPARE(asked(), QStringList());
    QCOMPARE(m_observer->told, QStringList{u"opening create"_s});
}

void TestRunner::remembersAfterARefusedAnswer()
{
    m_server->script = {{}};
    const auto result = run({step(u"a"_s, Effect::Repeatable, fail(Kind::Content))});
    QVERIFY(!result);
    QCOMPARE(m_observer->memory[u"a"_s].toInt(), 1);
    QCOMPARE(m_observer->memory[u"step"_s].toString(), u"a"_s);
}

void TestRunner::aDeletedRunnerAnswers_data()
{
    QTest::addColumn<int>("effect");
    QTest::addColumn<int>("kind");
    QTest::newRow("repeatable") << int(Effect::Repeatable) << int(Kind::Cancelled);
    QTest::newRow("irrevocable") << int(Effect::Irrevocable) << int(Kind::UnknownOutcome);
}

// The observer goes first, as a stopping publisher has it.
void TestRunner::aDeletedRunnerAnswers()
{
    QFETCH(int, effect);
    m_server->script = {{.hangs = true}};
    const auto future = start({step(u"a"_s, Effect(effect))});
    QTRY_COMPARE_WITH_TIMEOUT(m_server->asked.size(), 1, kPatience);
    m_observer.reset();
    m_runner.reset();
    QVERIFY(future.isFinished());
    QTEST(int(future.result().error().kind), "kind");
}

void TestRunner::classes_data()
{
    QTest::addColumn<int>("status"); // 0: the connection ends
    QTest::addColumn<int>("accepts");
    QTest::addColumn<int>("repeatable");
    QTest::addColumn<int>("irrevocable");
    const auto row = [](const char *name, int status, Kind repeatable, Kind irrevocable,
                        Kind accepts = Kind::Internal) {
        QTest::newRow(name) << status << int(accepts) << int(repeatable) << int(irrevocable);
    };
    row("content", 400, Kind::Content, Kind::Content);
    row("token", 401, Kind::Auth, Kind::Auth);
    row("limit", 429, Kind::RateLimit, Kind::RateLimit);
    row("not classed", 409, Kind::Transient, Kind::UnknownOutcome);
    row("redirect", 307, Kind::Transient, Kind::UnknownOutcome);
    row("server fault", 503, Kind::Transient, Kind::UnknownOutcome);
    row("server fault, not classed", 500, Kind::Transient, Kind::UnknownOutcome);
    row("no answer", 0, Kind::Transient, Kind::UnknownOutcome);
    row("can't be read", 200, Kind::Transient, Kind::UnknownOutcome, Kind::Lost);
    row("makes no sense", 200, Kind::Transient, Kind::UnknownOutcome, Kind::Unclassed);
    row("refused inside a success", 200, Kind::Content, Kind::Content, Kind::Content);
}

void TestRunner::classes()
{
    QFETCH(int, status);
    QFETCH(int, accepts);
    for (const Effect effect : {Effect::Repeatable, Effect::Irrevocable}) {
        m_server->script = {{status, "words", status == 0}};
        const auto result = run({step(u"a"_s, effect, fail(Kind(accepts)))});
        QVERIFY(!result);
        QTEST(int(result.error().kind), effect == Effect::Repeatable ? "repeatable" : "irrevocable");
    }
    QCOMPARE(asked().size(), 2);
}

TEST_CLASS(TestRunner)
#include "tst_runner.moc"
