// SPDX-License-Identifier: GPL-3.0-or-later
#include "mastodonfaults.h"

#include "base/enumword.h"

#include <QTest>

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

using Endpoint = MastodonStandIn::Endpoint;
using Flavour = MastodonStandIn::Flavour;
using State = Sending::State;

namespace {

constexpr int kPatience = 60'000; // ms

MastodonStandIn::Options optionsFor(Flavour flavour)
{
    MastodonStandIn::Options options;
    options.flavour = flavour;
    options.processingLooks = 1;
    return options;
}

Endpoint endpointOf(At at)
{
    if (at == At::Upload)
        return Endpoint::UploadMedia;
    return at == At::Poll ? Endpoint::LookAtMedia : Endpoint::CreateStatus;
}

} // namespace

FaultedPost::FaultedPost(Flavour flavour, At at, Fault fault)
    : m_flavour(flavour), m_at(at), m_fault(fault), m_text(at == At::Reply ? u"And more"_s : u"Hello <3 & all"_s),
      m_stage(optionsFor(flavour))
{
    const bool hasPicture = at == At::Upload || at == At::Poll;
    const QStringList texts = at == At::Reply ? QStringList{u"Hello"_s, m_text} : QStringList{m_text};
    m_made = m_stage.scheduleNow(m_stage.addAccount(), texts,
                                 hasPicture ? Stage::Picture::With : Stage::Picture::Without);
    strike();
    m_publisher = m_stage.publisher();
}

FaultOutcome FaultedPost::expected() const
{
    return outcomeOf(m_fault, m_at, m_flavour == Flavour::Mastodon ? ReadBack::SameKey : ReadBack::List);
}

void FaultedPost::strike()
{
    // A key that the server honours settles a lost reply on the one, the list of posts on the other.
    if (m_at == At::Reply)
        m_stage.server.fail(endpointOf(m_at), Fault::None); // of the root
    m_stage.server.fail(endpointOf(m_at), m_fault);
}

bool FaultedPost::hasStruck()
{
    // A server where nobody listens counts nothing: the try shows in the store.
    if (m_fault == Fault::Refuse)
        return m_stage.sending(m_made.parts.first()).tries > 0;
    return m_stage.server.requestCount(endpointOf(m_at)) > (m_at == At::Reply ? 1 : 0);
}

bool FaultedPost::isHelped()
{
    if (m_isHelped)
        return true;
    if (!hasStruck())
        return false;
    if (m_fault == Fault::Refuse)
        m_stage.server.recover();
    if (m_fault == Fault::Never || m_fault == Fault::Dripping) {
        m_publisher.reset();
        m_publisher = m_stage.publisher();
    }
    m_isHelped = true;
    return true;
}

bool MastodonFaultsAt::isHelped()
{
    for (const auto &[name, post] : m_posts)
        post->isHelped();
    return current().isHelped();
}

FaultedPost &MastodonFaultsAt::current()
{
    return *m_posts.at(QTest::currentDataTag());
}

void MastodonFaultsAt::endsAsItMust_data()
{
    QTest::addColumn<int>("fault");
    for (const Flavour flavour : {Flavour::Mastodon, Flavour::GoToSocial}) {
        // Only Mastodon works on a file after it has answered, and can be asked how that goes.
        const bool hasStep = m_at != At::Poll || flavour == Flavour::Mastodon;
        for (const FaultRule &rule : hasStep ? faultRules() : QList<FaultRule>()) {
            const QByteArray name = (enumWord(flavour) + u' ' + enumWord(rule.fault)).toLatin1();
            QTest::newRow(name.constData()) << int(rule.fault);
            m_posts[name] = std::make_unique<FaultedPost>(flavour, m_at, rule.fault);
        }
    }
}

void MastodonFaultsAt::endsAsItMust()
{
    FaultedPost &post = current();
    const FaultOutcome wanted = post.expected();
    QTRY_VERIFY_WITH_TIMEOUT(isHelped(), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(post.state(), wanted.settled, kPatience);
    const QStringList accepted = post.accepted();
    QCOMPARE(accepted.size(), wanted.settled == State::Published ? 1 : 0);
    if (wanted.settled == State::Published)
        QCOMPARE(post.sending().platformPostId, accepted.first());
    else if (!wanted.words.isEmpty())
        QCOMPARE(post.sending().errorWords, wanted.words);
    QCOMPARE(post.server().complaints(), QStringList());
    m_posts.erase(QTest::currentDataTag());
}

} // namespace Postrider::Testing
