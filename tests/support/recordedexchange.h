// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platforms/platform.h"

namespace Postrider::Testing {

// A request as it goes over the wire; secrets are {accessToken} and the like, files {name}, boundaries BOUNDARY.
QByteArray wireText(const Net::Request &request);

// "HTTP/1.1 200 OK", headers, an empty line and the body.
Net::Response wireResponse(const QByteArray &text);

// Runs a network's recipe on its recorded exchanges: `play(recipe, {"05_upload", "06_look"})` compares each request
// with tests/data/mastodon/05_upload.request.txt and answers with its .response.txt. No network, thread or waiting.
class RecordedExchanges final
{
public:
    explicit RecordedExchanges(const Platform &platform) : m_platform(platform) {}

    // True when the recipe asked exactly these requests in this order and then was done.
    bool play(const Recipe &recipe, const QStringList &names);

    Context context;
    std::optional<Error> error; // what the recipe ended with
    QString difference;         // why play is false: the first line that differs, or a step too many or too few
    QList<std::chrono::milliseconds> waits; // what the steps asked to wait

private:
    QString dataFile(const QString &name) const;
    bool compare(const QByteArray &actual, const QString &file);
    bool answer(const Step &step, const Net::Response &response);
    bool differ(const QString &how);
    void follow(const Recipe &recipe, const Next &next);

    const Platform &m_platform;
    qsizetype m_step = 0;
    std::optional<Next> m_next;
};

} // namespace Postrider::Testing
