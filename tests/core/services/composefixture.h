// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platforms/registry.h"
#include "services/composeservice.h"
#include "services/mediaservice.h"
#include "services/postservice.h"

#include <QTemporaryDir>

namespace Postrider::Testing {

// Services on a throwaway store, with two people and a clock that stands still at Sunday 22 November 2026, 14:18 in
// Berlin, where the first of them lives. Any thread.
class ComposeFixture
{
public:
    ComposeFixture();
    ~ComposeFixture();

    // The program is gone, and another one opens the same store.
    void reopen();

    IntegrationId addAccount(UserId owner, const QString &username, PlatformId platform = PlatformId::Mastodon);
    void setHealth(IntegrationId account, Integration::Health health);
    // Puts every sending of a post into that state, as a publisher would leave it.
    void setStates(PostId post, Sending::State state);
    Media addPicture(const Actor &owner);

    // A copy of one part, on those accounts, for tomorrow at nine.
    WorkingCopy copyOf(const QString &text, const QList<IntegrationId> &accounts) const;
    Result<Post> schedule(const WorkingCopy &copy);
    Result<Post> saveDraft(const WorkingCopy &copy);
    QList<Finding> findings(const WorkingCopy &copy,
                            ComposeService::Timing timing = ComposeService::Timing::AtWallTime);
    // The stored post again, as a composer that opens it has it.
    WorkingCopy opened(PostId id);
    PostDetails details(PostId id);
    int postCount();

    template<typename T>
    static T wait(QFuture<T> future)
    {
        future.waitForFinished(); // no event loop is needed: nothing here runs in this thread
        return future.result();
    }

    QTemporaryDir dir;
    FakeClock clock;
    Registry registry;
    Actor ada;
    Actor grace;
    IntegrationId account; // of Ada
    int changes = 0;       // how often the others were told
    std::unique_ptr<StoreThread> store;
    std::unique_ptr<ExchangeThread> exchange;
    std::unique_ptr<ComposeService> compose;
    std::unique_ptr<MediaService> media;
    std::unique_ptr<PostService> posts;

private:
    Actor addUser(const QString &name);
};

QByteArray smallPng();

} // namespace Postrider::Testing
