// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/httpclient.h"
#include "platforms/platform.h"

namespace Postrider::Testing {

// Runs a recipe against a stand-in over real HTTP, without waiting where a step asks to. Knows nothing of retries.
class LivePlayer final
{
public:
    LivePlayer(const Platform &platform, Net::Credentials credentials)
        : m_platform(platform), m_credentials(std::move(credentials))
    {
    }
    // Whatever host the recipe names, it talks to this one.
    LivePlayer(const Platform &platform, Net::Credentials credentials, const QUrl &standIn);

    // The recipe's end; its products are in the context.
    Outcome play(const Recipe &recipe);

    void setCredentials(Net::Credentials credentials) { m_credentials = std::move(credentials); }

    Context context;
    QStringList steps; // as they were taken

private:
    Result<Net::Response> send(const Step &step);

    const Platform &m_platform;
    Net::Credentials m_credentials;
    Net::HttpClient m_http;
};

} // namespace Postrider::Testing
