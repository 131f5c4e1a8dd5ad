// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/background.h"

#include "base/enumword.h"
#include "base/logging.h"
#include "models/answer.h"
#include "services/wording.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

Background::Background(const Parts &parts, const QString &bus)
    : m_app(parts.app), m_circumstances(parts.circumstances), m_sendings(parts.sendings), m_go(parts.go),
      m_tray(m_app.queue(), parts.watch, m_go, m_app.clock(), nullptr, bus),
      m_notifier(m_go, parts.preferences, nullptr, bus), m_approvals(m_app.needs(), engine(), parts.watch, m_notifier),
      m_metrics(m_app.analytics())
{
    m_notifier.setFallback([this] { return m_tray.icon(); });
}

Background::~Background() = default;

Actor Background::engine()
{
    return {UserId(), User::Role::Admin, u"engine"_s};
}

void Background::start()
{
    answer(m_app.accounts().list(engine()), this, [this](const Result<QList<Integration>> &accounts) {
        const bool hasPractice = accounts
            && std::any_of(accounts->begin(), accounts->end(), [](const Integration &one) { return one.isPractice; });
        if (!hasPractice)
            return publish();
        answer(m_app.startPractice(), this, [this](const Result<QUrl> &address) {
            if (!address)
                qCWarning(lcApp, "The practice network does not start: %s", qPrintable(address.error().detail));
            publish();
        });
    });
}

void Background::publish()
{
    Publisher &publisher = m_app.startPublisher();
    connect(&publisher, &Publisher::settled, this, [this](SendingId sending, PostId post, Sending::State state) {
        m_sendings.forget(sending, post);
        told(post, state);
    });
    connect(&publisher, &Publisher::advanced, &m_sendings, &SendingWatch::take);
    connect(&m_sendings, &SendingWatch::stopAsked, &publisher, &Publisher::stop);
    connect(&publisher, &Publisher::accountNeedsPerson, this, &Background::tellOfAccount);
    connect(&publisher, &Publisher::tended, this, [this](int moved) {
        m_moved += moved;
        tellOfMoves();
    });
    connect(&publisher, &Publisher::onlineChanged, this, [this](bool isOnline) {
        m_circumstances.setOffline(!isOnline);
        m_tray.setOffline(!isOnline);
    });
    connect(&publisher, &Publisher::failed, this, &Background::troubled);
    connect(&publisher, &Publisher::recovered, this, [this] { m_circumstances.setStoreTrouble(std::nullopt); });
    m_metrics.start();
}

// Told once a trouble, though the publisher tries again every few seconds.
void Background::troubled(const Error &error)
{
    const bool isNew = !m_circumstances.storeTrouble() || m_circumstances.storeTrouble()->kind != error.kind;
    m_circumstances.setStoreTrouble(error);
    if (isNew)
        m_notifier.storeTrouble(sentenceFor(error));
}

void Background::setActor(std::optional<Actor> actor, const QTimeZone &zone)
{
    m_isSomebodyThere = actor.has_value();
    m_tray.setActor(std::move(actor), zone);
    if (m_isSomebodyThere)
        tellOfMoves();
    else
        m_notifier.closeAll();
}

void Background::tellOfMoves()
{
    if (!m_isSomebodyThere || m_moved == 0)
        return;
    const int moved = std::exchange(m_moved, 0);
    m_go.toast(tr("%n post(s) have moved: the clocks in their time zone change on other days now.", nullptr, moved),
               tr("Show calendar"), [this] { m_go.show(Navigator::Page::Calendar); });
}

void Background::told(PostId post, Sending::State state)
{
    answer(m_app.posts().show(engine(), post), this, [this, state](const Result<PostDetails> &details) {
        if (details)
            tell(*details, state);
    });
}

// One notification an account and outcome; a later part that went out says nothing of its own.
void Background::tell(const PostDetails &details, Sending::State state)
{
    for (const PostDetails::Target &target : details.targets) {
        for (const PostDetails::Part &part : target.parts) {
            const bool isStopped = part.sending.error == enumWord(Error::Kind::Cancelled); // whoever stopped it knows
            if (part.sending.state != state || isStopped)
                continue;
            const PostId post = details.post.id;
            const QString account = target.integration.platformUsername;
            if (state == Sending::State::Failed)
                m_notifier.failed(post, account, sentenceFor(part.sending));
            else if (state == Sending::State::Unconfirmed)
                m_notifier.unconfirmed(post, account);
            else if (state == Sending::State::Published && part.sending.part == 1)
                m_notifier.published(post, account);
            break;
        }
    }
}

void Background::tellOfAccount(IntegrationId id)
{
    answer(m_app.accounts().show(engine(), id), this, [this](const Result<Integration> &account) {
        if (account)
            m_notifier.needsReauth(account->platformUsername);
    });
}

} // namespace Postrider
