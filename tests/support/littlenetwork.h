// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "misbehaviour.h"
#include "platforms/platform.h"

#include <QHash>
#include <QJsonObject>
#include <QStringList>
#include <QTcpSocket>

namespace Postrider::Testing {

// A small social network on loopback, which knows no more than what makes publishing hard: uploads in chunks,
// processing, posts and replies, and one of the four ways to settle a lost reply. Strict, counts what it accepted, goes
// wrong on command. Lives in the thread that made it.
//
// A token is an account. LittlePlatform speaks to it.
class LittleNetwork final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LittleNetwork)
public:
    enum class Endpoint { Upload, LookAtUpload, Create, Reply, List, Find, Unknown };
    Q_ENUM(Endpoint)

    struct Options
    {
        ReadBack readBack = ReadBack::List;
        int processingLooks = 1;                  // so many looks say that an upload is not ready
        std::chrono::milliseconds lateAfter{300}; // of what is accepted late, and of a late answer
        std::chrono::milliseconds listDelay{0};   // a new post is missing from lists and searches for so long
        const Clock *clock = nullptr;             // the system's when null
    };

    struct Post
    {
        QString id;
        QString account; // its token
        QString text;
        QString upload;
        QString replyTo;
        QString key;
        QDateTime at;
    };

    explicit LittleNetwork(const Options &options, QObject *parent = nullptr);
    ~LittleNetwork() override;

    QUrl url() const { return m_url; }
    ReadBack readBack() const { return m_options.readBack; }

    // The next so many requests there go wrong.
    void fail(Endpoint endpoint, Fault fault, int times = 1);
    // Asked for every request that no fail() waits for.
    void setMischief(std::function<Fault(Endpoint)> mischief) { m_mischief = std::move(mischief); }
    // After so many more requests nobody listens any more, until recover().
    void refuseAfter(int requests);
    void recover();
    // What the account's owner posts by other means.
    void postElsewhere(const QString &account, int count);

    const QList<Post> &posts() const { return m_posts; }
    // Requests that a correct client would not have sent. Empty is what tests want.
    const QStringList &complaints() const { return m_complaints; }
    int requestCount(Endpoint endpoint) const { return m_counts.value(int(endpoint)); }
    // Nothing waits to be accepted late.
    bool isQuiet() const { return m_lateOnes == 0; }

Q_SIGNALS:
    // Before anything else is done with it.
    void asked(Postrider::Testing::LittleNetwork::Endpoint endpoint);

private:
    using Reply = Misbehaviour::Reply;
    using Answer = Misbehaviour::Answer;

    struct Upload
    {
        QString account;
        qint64 size = 0;
        qint64 received = 0;
        int looks = 0;
        bool isUsed = false;
    };

    void listen(quint16 port);
    void dropRefused();
    void refuse(); // from now on nobody gets a connection, and nobody else the port
    int gate(const Net::ServerRequest &request);
    void handle(const Net::ServerRequest &request, const Reply &reply);
    Fault takeFault(Endpoint endpoint);
    Answer act(const Net::ServerRequest &request);
    Answer upload(const Net::ServerRequest &request, const QString &account);
    Answer lookAtUpload(const QString &id, const QString &account);
    Answer create(const Net::ServerRequest &request, const QString &account);
    Answer replay(const Post &post) const;
    Answer list(const QString &account) const;
    Answer find(const QString &account, const QString &key) const;
    QString problemWith(const Net::ServerRequest &request, const QJsonObject &content, const QString &account) const;
    const Post *byKey(const QString &account, const QString &key) const;
    bool isShown(const Post &post) const;
    Answer complain(int status, const QString &why);
    QDateTime now() const;

    const Options m_options;
    const SystemClock m_systemClock;
    std::unique_ptr<Net::HttpListener> m_listener;
    QTcpSocket m_reservation; // keeps the port from everybody else while nobody listens
    QUrl m_url;
    std::function<Fault(Endpoint)> m_mischief;
    QHash<int, QList<Fault>> m_faults;
    QHash<int, int> m_counts;
    QHash<QString, Upload> m_uploads;
    QList<Post> m_posts;
    QStringList m_complaints;
    int m_requestsLeft = -1; // until nobody listens; -1: for ever
    int m_lateOnes = 0;
};

} // namespace Postrider::Testing
