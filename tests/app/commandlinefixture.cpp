// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandlinefixture.h"

#include "storage/database.h"
#include "storage/integrationrepository.h"
#include "storage/postrepository.h"
#include "storage/settingrepository.h"
#include "storage/userrepository.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QTest>
#include <QUrl>

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPatience = 60'000; // milliseconds, on a busy machine

// A PNG of one red pixel.
constexpr char kRedDot[] = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ"
                           "/pLvAAAAAElFTkSuQmCC";

QString programNamed(const QString &name)
{
    return QCoreApplication::applicationDirPath() + u'/' + name;
}

} // namespace

QJsonObject Run::object() const
{
    return QJsonDocument::fromJson(output).object();
}

QJsonArray Run::array() const
{
    return QJsonDocument::fromJson(output).array();
}

QByteArray Run::story() const
{
    return "exit code " + QByteArray::number(exitCode) + "\noutput: " + output + "\nerrors: " + errors;
}

CommandLineFixture::CommandLineFixture() : m_environment(QProcessEnvironment::systemEnvironment())
{
    // Nothing of the person's own session is touched: no keyring, no home.
    m_environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nowhere"_s);
    m_environment.insert(u"HOME"_s, m_folder.path());
    m_environment.remove(u"XDG_DATA_HOME"_s);
    // No display: without a command that would be the window.
    for (const auto &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
        m_environment.remove(name);
    write(u"passphrase"_s, passphrase() + '\n');
}

CommandLineFixture::~CommandLineFixture()
{
    kill(m_standIn);
}

QString CommandLineFixture::write(const QString &name, const QByteArray &content) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("No file in the temporary folder");
    return file.fileName();
}

QString CommandLineFixture::picture(const QString &name) const
{
    return write(name, QByteArray::fromBase64(kRedDot) + name.toUtf8()); // what follows its end makes it another file
}

QStringList CommandLineFixture::withCommon(const QStringList &arguments) const
{
    QStringList all = arguments;
    if (!arguments.contains("--data-dir"_L1))
        all << u"--data-dir"_s << dataFolder();
    if (m_hasPassphrase && !arguments.contains("--vault-passphrase-file"_L1))
        all << u"--vault-passphrase-file"_s << passphraseFile();
    return all;
}

std::unique_ptr<QProcess> CommandLineFixture::start(const QStringList &arguments) const
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_environment);
    process->setWorkingDirectory(m_folder.path());
    process->start(programNamed(u"postrider"_s), arguments);
    return process;
}

Run CommandLineFixture::finish(QProcess &process)
{
    if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, kPatience)) {
        kill(process);
        return {-1, process.readAllStandardOutput(), "[did not end] " + process.readAllStandardError()};
    }
    const int code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    return {code, process.readAllStandardOutput(), process.readAllStandardError()};
}

Run CommandLineFixture::stop(QProcess &process)
{
    process.terminate();
    return finish(process);
}

void CommandLineFixture::kill(QProcess &process)
{
    process.kill();
    process.waitForFinished(kPatience);
}

Run CommandLineFixture::run(const QStringList &arguments, const QByteArray &input) const
{
    return runBare(withCommon(arguments), input);
}

Run CommandLineFixture::runBare(const QStringList &arguments, const QByteArray &input) const
{
    const auto process = start(arguments);
    process->write(input);
    process->closeWriteChannel();
    return finish(*process);
}

bool CommandLineFixture::startStandIn(const QStringList &options, const QString &program)
{
    m_standIn.start(programNamed(program), QStringList{u"--token"_s, QString::fromLatin1(token())} + options);
    while (!m_standIn.canReadLine()) {
        if (!m_standIn.waitForReadyRead(kPatience))
            return false;
    }
    m_standInUrl = QString::fromLatin1(m_standIn.readLine().trimmed());
    return QUrl(m_standInUrl).port() > 0;
}

QByteArray CommandLineFixture::ask(const QByteArray &method, const QUrl &url, const QByteArray &body,
                                   QByteArray *location) const
{
    QTcpSocket socket;
    socket.connectToHost(url.host(), quint16(url.port()));
    socket.write(method + ' ' + url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment)
                 + " HTTP/1.1\r\nHost: " + url.authority().toLatin1() + "\r\nAuthorization: Bearer " + token()
                 + "\r\nConnection: close\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    if (!QTest::qWaitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; }, kPatience))
        return {};
    const QByteArray answer = socket.readAll();
    const qsizetype end = answer.indexOf("\r\n\r\n");
    for (const QByteArray &line : answer.left(end).split('\n')) {
        if (location && line.toLower().startsWith("location: "))
            *location = line.mid(10).trimmed();
    }
    return end < 0 ? QByteArray() : answer.mid(end + 4);
}

QJsonArray CommandLineFixture::accepted() const
{
    return QJsonDocument::fromJson(ask("GET", QUrl(m_standInUrl + u"/_standin/accepted"_s))).array();
}

QStringList CommandLineFixture::acceptedTexts() const
{
    QStringList texts;
    for (const auto &entry : accepted())
        texts << entry["text"_L1].toString();
    return texts;
}

QJsonArray CommandLineFixture::complaints() const
{
    return QJsonDocument::fromJson(ask("GET", QUrl(m_standInUrl + u"/_standin/complaints"_s))).array();
}

bool CommandLineFixture::misbehave(const QString &endpoint, const QString &fault, int times) const
{
    const QJsonObject wish{{u"endpoint"_s, endpoint}, {u"fault"_s, fault}, {u"times"_s, times}};
    return ask("POST", QUrl(m_standInUrl + u"/_standin/fault"_s), QJsonDocument(wish).toJson()) == "{}";
}

Run CommandLineFixture::addUser() const
{
    return run({u"user"_s, u"add"_s, u"--email"_s, u"ann@example.com"_s, u"--name"_s, u"Ann"_s, u"--password-stdin"_s},
               password());
}

QString CommandLineFixture::addAnn() const
{
    const Run added = addUser();
    if (added.exitCode == 0)
        return addAccount(m_standInUrl, token());
    qWarning("%s", added.story().constData());
    return {};
}

QString CommandLineFixture::addAccount(const QString &server, const QByteArray &token, const QStringList &options) const
{
    const Run added = run(
        QStringList{u"account"_s, u"add"_s, u"mastodon"_s, u"--server"_s, server, u"--token-stdin"_s, u"--json"_s}
            + options,
        token);
    if (added.exitCode != 0)
        qWarning("%s", added.story().constData());
    return added.object()["id"_L1].toString();
}

QString CommandLineFixture::addPost(const QStringList &arguments) const
{
    const Run added = run(QStringList{u"post"_s, u"add"_s, u"--json"_s} + arguments);
    if (added.exitCode != 0)
        qWarning("%s", added.story().constData());
    return added.object()["id"_L1].toString();
}

QJsonObject CommandLineFixture::post(const QString &id) const
{
    return run({u"post"_s, u"show"_s, id, u"--json"_s}).object();
}

QString CommandLineFixture::status(const QString &id) const
{
    return post(id)["status"_L1].toString();
}

Belongings CommandLineFixture::belongings() const
{
    const auto database = Database::open(dataFolder());
    if (!database)
        return {};
    return {UserRepository(**database).all().value_or(QList<User>()),
            IntegrationRepository(**database).all().value_or(QList<Integration>()),
            PostRepository(**database).list({}).value_or(QList<Post>()),
            QDir(dataFolder() + u"/media"_s).entryList(QDir::Files | QDir::Hidden)};
}

bool CommandLineFixture::setSettling(int milliseconds) const
{
    const auto database = Database::open(dataFolder());
    return database && SettingRepository(**database).setValue(u"publishing.settlingMs"_s, milliseconds);
}

QString CommandLineFixture::timeIn(int seconds)
{
    return QDateTime::currentDateTimeUtc().addSecs(seconds).toString(Qt::ISODate);
}

} // namespace Postrider::Testing
