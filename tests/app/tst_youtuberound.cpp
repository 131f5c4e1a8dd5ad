// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandlinefixture.h"
#include "testmain.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kMebibyte = 1024 * 1024;

QByteArray bigEndian(quint64 number)
{
    QByteArray bytes;
    for (int shift = 56; shift >= 0; shift -= 8)
        bytes += char(number >> shift);
    return bytes;
}

} // namespace

// YouTube from outside: developer app, connect, publish a video with its settings,
// be killed and go on, measure, delete.
class TestYouTubeRound final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void guidesToADeveloperApp();
    void connectsThroughTheBrowser();
    void publishesAVideoWithItsSettings();
    void saysWhatIsMissing();
    void lostAnswerIsAskedOfTheUpload_data();
    void lostAnswerIsAskedOfTheUpload();
    void goesOnAfterItWasKilled();
    void measuresAndDeletes();

private:
    QStringList common(const QStringList &arguments) const;
    Run run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return m_program.run(common(arguments), input);
    }
    // A film that plays, made so long by bytes that no player looks at.
    QString film(const QString &name, qint64 size) const;
    QString addVideo(const QString &title, const QString &film, const QStringList &more = {}) const;
    QJsonObject last() const { return m_program.accepted().last().toObject(); }
    QJsonArray videosCalled(const QString &title) const;

    CommandLineFixture m_program;
    QString m_account;
};

QStringList TestYouTubeRound::common(const QStringList &arguments) const
{
    return arguments + QStringList{u"--json"_s, u"--api-base"_s, u"YOUTUBE="_s + m_program.standInUrl()};
}

QString TestYouTubeRound::film(const QString &name, qint64 size) const
{
    const QString path = m_program.path(name);
    QFile::remove(path);
    QFile::copy(QFINDTESTDATA("../data/youtube/film.mp4"), path);
    QFile file(path);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const bool isOpen = file.open(QIODevice::ReadWrite | QIODevice::Append);
    const qint64 rest = size - file.size();
    if (!isOpen || (rest > 0 && rest < 16))
        qFatal("no film");
    if (rest > 0) {
        file.write(QByteArray("\0\0\0\1free", 8) + bigEndian(quint64(rest)));
        file.flush();
        file.resize(size); // sparse
    }
    return path;
}

QString TestYouTubeRound::addVideo(const QString &title, const QString &film, const QStringList &more) const
{
    const Run added = run(QStringList{u"post"_s, u"add"_s, u"--account"_s, m_account, u"--now"_s, u"--text"_s,
                                      u"By the sea"_s, u"--media"_s, film, u"--set"_s, u"title="_s + title}
                          + more);
    if (added.exitCode != 0)
        qWarning("%s", added.story().constData());
    return added.object()["id"_L1].toString();
}

QJsonArray TestYouTubeRound::videosCalled(const QString &title) const
{
    QJsonArray found;
    const QJsonArray all = m_program.accepted();
    for (const QJsonValue &video : all) {
        if (video["request"_L1]["snippet"_L1]["title"_L1].toString() == title)
            found << video;
    }
    return found;
}

void TestYouTubeRound::initTestCase()
{
    QVERIFY(m_program.startStandIn({}, u"youtube-standin"_s));
    COMPARE_EXIT(m_program.addUser(), 0);
    QVERIFY(m_program.setSettling(500));
}

void TestYouTubeRound::cleanup()
{
    QCOMPARE(m_program.complaints(), QJsonArray());
}

void TestYouTubeRound::guidesToADeveloperApp()
{
    const Run guide = run({u"app"_s, u"add"_s, u"youtube"_s});
    QVERIFY(guide.exitCode != 0);
    QVERIFY(guide.errors.contains("https://console.cloud.google.com/"));
    QVERIFY(guide.errors.contains("private")); // what an app without an audit can't do
    // Without one nobody is led to a page of Google's that refuses.
    const Run early = run({u"account"_s, u"add"_s, u"youtube"_s});
    QVERIFY(early.exitCode != 0);
    QVERIFY(!early.errors.contains("accounts.google.com"));
}

void TestYouTubeRound::connectsThroughTheBrowser()
{
    const Run app = run({u"app"_s, u"add"_s, u"youtube"_s, u"--client-id"_s, u"standin-client"_s, u"--secret-stdin"_s},
                        "standin-secret");
    COMPARE_EXIT(app, 0);
    QVERIFY(!app.output.contains("standin-secret"));
    const auto process = m_program.start(common({u"account"_s, u"add"_s, u"youtube"_s})
                                         + QStringList{u"--data-dir"_s, m_program.dataFolder(),
                                                       u"--vault-passphrase-file"_s, m_program.passphraseFile()});
    QByteArray said;
    static const QRegularExpression address(u"^http\\S+\\n"_s, QRegularExpression::MultilineOption);
    const bool isAsking = QTest::qWaitFor(
        [&] {
            said += process->readAllStandardError();
            return address.match(QString::fromUtf8(said)).hasMatch();
        },
        30'000);
    if (!isAsking)
        CommandLineFixture::kill(*process);
    QVERIFY2(isAsking, said);
    // The browser is no part of the program: it goes where the page says, which is Google's.
    QUrl page(address.match(QString::fromUtf8(said)).captured().trimmed());
    const QUrl standIn(m_program.standInUrl());
    QVERIFY(page.host() == "accounts.google.com"_L1 || page.host() == standIn.host());
    page.setScheme(standIn.scheme());
    page.setHost(standIn.host());
    page.setPort(standIn.port());
    QByteArray back;
    m_program.ask("GET", page, {}, &back);
    m_program.ask("GET", QUrl::fromEncoded(back));
    const Run connected = CommandLineFixture::finish(*process);
    COMPARE_EXIT(connected, 0);
    m_account = connected.object()["id"_L1].toString();
    QCOMPARE(connected.object()["platformUsername"_L1].toString(), u"@ann"_s);
    QVERIFY(!connected.output.contains("access-"));
}

void TestYouTubeRound::publishesAVideoWithItsSettings()
{
    const QString id = addVideo(u"Holiday"_s, film(u"holiday.mp4"_s, 100'000),
                                {u"--media"_s, m_program.picture(u"face.png"_s), u"--set"_s, u"privacy=unlisted"_s,
                                 u"--set"_s, u"category=19"_s, u"--set"_s, u"playlist=PLholidays"_s, u"--set"_s,
                                 u"captions="_s + m_program.write(u"words.srt"_s, "1\nHello\n"), u"--set"_s,
                                 u"captionsLanguage=en"_s, u"--part"_s, u"First!"_s});
    QVERIFY(!id.isEmpty());
    COMPARE_EXIT(run({u"publish"_s, u"--until-idle"_s}), 0);
    QCOMPARE(m_program.status(id), u"PUBLISHED"_s);
    const QJsonObject video = videosCalled(u"Holiday"_s).first().toObject();
    QCOMPARE(video["request"_L1]["status"_L1]["privacyStatus"_L1].toString(), u"unlisted"_s);
    QCOMPARE(video["request"_L1]["snippet"_L1]["categoryId"_L1].toString(), u"19"_s);
    QCOMPARE(video["request"_L1]["snippet"_L1]["description"_L1].toString(), u"By the sea"_s);
    QCOMPARE(video["size"_L1].toInt(), 100'000);
    QVERIFY(video["thumbnail"_L1]["size"_L1].toInt() > 0);
    QCOMPARE(video["captions"_L1][0]["language"_L1].toString(), u"en"_s);
    QCOMPARE(video["playlists"_L1].toArray().size(), 1);
    QCOMPARE(last()["text"_L1].toString(), u"First!"_s);
    QCOMPARE(last()["video"_L1], video["id"_L1]);
}

void TestYouTubeRound::saysWhatIsMissing()
{
    const Run untitled = run({u"post"_s, u"add"_s, u"--account"_s, m_account, u"--now"_s, u"--text"_s, u"x"_s,
                              u"--media"_s, film(u"untitled.mp4"_s, 0)});
    COMPARE_EXIT(untitled, 1);
    QVERIFY2(untitled.errors.contains("title"), untitled.story().constData());
    const Run text = run(
        {u"post"_s, u"add"_s, u"--account"_s, m_account, u"--now"_s, u"--text"_s, u"x"_s, u"--set"_s, u"title=x"_s});
    COMPARE_EXIT(text, 1);
    QVERIFY2(text.errors.contains("video"), text.story().constData());
}

void TestYouTubeRound::lostAnswerIsAskedOfTheUpload_data()
{
    QTest::addColumn<QString>("fault");
    for (const char *fault : {"RESET_AFTER_ACCEPTING", "RESET_BEFORE_ACCEPTING", "GARBAGE", "STATUS503", "ACCEPT_LATE"})
        QTest::newRow(fault) << QString::fromLatin1(fault);
}

void TestYouTubeRound::lostAnswerIsAskedOfTheUpload()
{
    QFETCH(QString, fault);
    const QString title = u"Once in spite of "_s + fault;
    const QString id = addVideo(title, film(fault + u".mp4"_s, 10'000));
    QVERIFY(!id.isEmpty());
    QVERIFY(m_program.misbehave(u"SEND_LAST"_s, fault));
    run({u"publish"_s, u"--until-idle"_s});
    QTRY_COMPARE_WITH_TIMEOUT((run({u"publish"_s, u"--until-idle"_s, u"--within"_s, u"10s"_s}), m_program.status(id)),
                              u"PUBLISHED"_s, 30000);
    QCOMPARE(videosCalled(title).size(), 1);
}

// In the middle of a long film: what YouTube has need not be sent again.
void TestYouTubeRound::goesOnAfterItWasKilled()
{
    const QString id = addVideo(u"Long"_s, film(u"long.mp4"_s, 60 * kMebibyte));
    QVERIFY(!id.isEmpty());
    QVERIFY(m_program.misbehave(u"SEND_SLICE"_s, u"NEVER"_s, 1)); // it arrived, but nobody says so
    const auto process = m_program.start(common({u"publish"_s, u"--until-idle"_s})
                                         + QStringList{u"--data-dir"_s, m_program.dataFolder(),
                                                       u"--vault-passphrase-file"_s, m_program.passphraseFile()});
    const auto slices = [this] { return m_program.ask("GET", QUrl(m_program.standInUrl() + u"/_standin/counts"_s)); };
    QTRY_VERIFY_WITH_TIMEOUT(slices().contains("\"SEND_SLICE\":1"), 30'000);
    CommandLineFixture::kill(*process);
    QCOMPARE(videosCalled(u"Long"_s).size(), 0);
    COMPARE_EXIT(run({u"publish"_s, u"--until-idle"_s}), 0);
    QCOMPARE(m_program.status(id), u"PUBLISHED"_s);
    QCOMPARE(videosCalled(u"Long"_s).size(), 1);
    QVERIFY2(slices().contains("\"SEND_SLICE\":7"), slices()); // 60 MiB are seven of eight and a last one
}

void TestYouTubeRound::measuresAndDeletes()
{
    const QString id = addVideo(u"Measured"_s, film(u"measured.mp4"_s, 0));
    COMPARE_EXIT(run({u"publish"_s, u"--until-idle"_s}), 0);
    const QString remoteId = m_program.post(id)["platformPostIds"_L1].toObject()[m_account].toString();
    QCOMPARE(remoteId, last()["id"_L1].toString());
    const Run fetched = run({u"analytics"_s, u"fetch"_s, id});
    COMPARE_EXIT(fetched, 0);
    const QJsonObject row = fetched.array().first().toObject();
    QCOMPARE(row["impressions"_L1].toInt(), 99);
    QCOMPARE(row["likes"_L1].toInt(), 7);
    QCOMPARE(row["shares"_L1].toInt(), 3);
    QVERIFY(row["clicks"_L1].isNull());
    COMPARE_EXIT(run({u"post"_s, u"delete"_s, id, u"--at-network"_s}), 0);
    QCOMPARE(videosCalled(u"Measured"_s).size(), 0);
}

TEST_CLASS(TestYouTubeRound)
#include "tst_youtuberound.moc"
