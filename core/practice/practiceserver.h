// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "net/httplistener.h"
#include "practice/practicedatabase.h"
#include "practice/practicemedia.h"
#include "practice/practiceoauth.h"
#include "practice/practicestatuses.h"

#include <QObject>

#include <functional>
#include <vector>

namespace Postrider {

// The practice network as one sees it from the wire: which request goes where, and who may send it. Made anywhere, then
// lives in the practice thread.
class PracticeServer final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PracticeServer)
public:
    PracticeServer(const QString &folder, const Clock &clock);
    ~PracticeServer() override;

    // In the practice thread.
    [[nodiscard]] Result<QUrl> start();
    [[nodiscard]] Result<Secret> newToken();

private:
    struct Route
    {
        QByteArray method;
        QStringList path;   // ":id" stands for any one word
        QStringList scopes; // one of these is needed; empty: open to everybody
        std::function<PracticeAnswer(const PracticeCall &)> answer;
    };

    void addPages();
    void addOAuth();
    void addAccount();
    void addMedia();
    void addStatuses();
    void add(const QByteArray &method, const QString &path, const QStringList &scopes,
             std::function<PracticeAnswer(const PracticeCall &)> answer);

    Outcome listen();
    PracticeAnswer answerTo(const Net::ServerRequest &request);
    PracticeAnswer admitted(const Route &route, PracticeCall &call);
    // Counts a request and tells how many are left, as X-RateLimit headers.
    PracticeAnswer limited(PracticeAnswer answer) const;
    bool takesOneMore();

    const Clock &m_clock;
    PracticeDatabase m_database;
    PracticeOAuth m_oauth{m_database};
    PracticeMedia m_media{m_database};
    PracticeStatuses m_statuses{m_database, m_media};
    std::vector<Route> m_routes;
    std::unique_ptr<Net::HttpListener> m_listener;
    int m_requestsInWindow = 0;
    qint64 m_windowEnd = 0; // ms
};

} // namespace Postrider
