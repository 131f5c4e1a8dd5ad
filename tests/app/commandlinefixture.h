// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/integration.h"
#include "domain/post.h"
#include "domain/user.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace Postrider::Testing {

// How a run of the program ended, and what it said.
struct Run
{
    int exitCode = -1; // -1: it crashed or did not end in time
    QByteArray output;
    QByteArray errors;

    QJsonObject object() const;
    QJsonArray array() const;
    // For a failed comparison: everything at a glance.
    QByteArray story() const;
};

// What a refused command must leave as it was.
struct Belongings
{
    QList<User> users;
    QList<Integration> accounts;
    QList<Post> posts;
    QStringList mediaFiles;

    friend bool operator==(const Belongings &, const Belongings &) = default;
};

// The real program as a child process, on an empty data folder, with a passphrase vault so that no keyring is needed,
// and the stand-in program as its network. Ends what it started.
class CommandLineFixture final
{
public:
    CommandLineFixture();
    ~CommandLineFixture();
    Q_DISABLE_COPY_MOVE(CommandLineFixture)

    static QByteArray token() { return "standin-token-4711"; }
    static QByteArray password() { return "a password that is Ann's"; }
    static QByteArray passphrase() { return "a passphrase for this store"; }

    QString dataFolder() const { return m_folder.filePath(QStringLiteral("data")); }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString passphraseFile() const { return path(QStringLiteral("passphrase")); }
    QString write(const QString &name, const QByteArray &content) const; // its path
    QString picture(const QString &name) const;                          // its path; one dot, each name its own file

    // Another environment: a keyring's session. Without a passphrase file the keychain is asked.
    void setEnvironment(const QProcessEnvironment &environment) { m_environment = environment; }
    void usePassphrase(bool isUsed) { m_hasPassphrase = isUsed; }

    // Waits for the end. Events are handled meanwhile, so that servers in the test can answer.
    Run run(const QStringList &arguments, const QByteArray &input = {}) const;
    // Without any option of the fixture's.
    Run runBare(const QStringList &arguments, const QByteArray &input = {}) const;
    std::unique_ptr<QProcess> start(const QStringList &arguments) const;
    static Run finish(QProcess &process);
    static Run stop(QProcess &process);  // SIGTERM
    static void kill(QProcess &process); // SIGKILL

    // The stand-in program of a network: "mastodon-standin", "bluesky-standin" ...
    [[nodiscard]] bool startStandIn(const QStringList &options = {},
                                    const QString &program = QStringLiteral("mastodon-standin"));
    QString standInUrl() const { return m_standInUrl; }
    QJsonArray accepted() const;
    QStringList acceptedTexts() const;
    QJsonArray complaints() const;
    bool misbehave(const QString &endpoint, const QString &fault, int times = 1) const;
    // The answer's body and, when wanted, where it points to.
    QByteArray ask(const QByteArray &method, const QUrl &url, const QByteArray &body = {},
                   QByteArray *location = nullptr) const;

    // Ann, the ADMIN.
    Run addUser() const;
    // And her account at the stand-in: its id, empty when something failed.
    QString addAnn() const;
    QString addAccount(const QString &server, const QByteArray &token, const QStringList &options = {}) const;
    // A post's id; empty when it was refused.
    QString addPost(const QStringList &arguments) const;
    QJsonObject post(const QString &id) const;
    QString status(const QString &id) const;

    // Reads the store itself.
    Belongings belongings() const;
    // How long to wait before a lost reply counts as "not out".
    [[nodiscard]] bool setSettling(int milliseconds) const;

    static QString timeIn(int seconds); // ISO 8601

private:
    QStringList withCommon(const QStringList &arguments) const;

    QTemporaryDir m_folder;
    QProcess m_standIn;
    QString m_standInUrl;
    QProcessEnvironment m_environment;
    bool m_hasPassphrase = true;
};

} // namespace Postrider::Testing

// How it should have ended; everything it said where it did not.
#define COMPARE_EXIT(expression, code)                                                                                 \
    do {                                                                                                               \
        const Postrider::Testing::Run &ended = (expression);                                                           \
        QVERIFY2(ended.exitCode == (code), ended.story().constData());                                                 \
    } while (false)
