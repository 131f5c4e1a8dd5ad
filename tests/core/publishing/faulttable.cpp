// SPDX-License-Identifier: GPL-3.0-or-later
#include "faulttable.h"

#include "base/enumword.h"

#include <QTest>

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

using Endpoint = MastodonStandIn::Endpoint;
using Fault = MastodonStandIn::Fault;
using Flavour = MastodonStandIn::Flavour;

namespace {

MastodonStandIn::Options optionsFor(Flavour flavour)
{
    MastodonStandIn::Options options;
    options.flavour = flavour;
    return options;
}

} // namespace

FaultedPost::FaultedPost(Flavour flavour, Endpoint endpoint, Fault fault)
    : m_endpoint(endpoint), m_fault(fault), m_stage(optionsFor(flavour))
{
    const bool hasPicture = endpoint == Endpoint::UploadMedia;
    m_made = m_stage.scheduleNow(m_stage.addAccount(), {u"Hello <3 & all"_s},
                                 hasPicture ? Stage::Picture::With : Stage::Picture::Without);
    strike();
    m_publisher = m_stage.publisher();
}

void FaultedPost::strike()
{
    m_stage.server.fail(m_endpoint, m_fault);
    if (m_fault != Fault::Refuse)
        return;
    const auto port = quint16(m_stage.server.url().port());
    if (!m_reservation.bind(QHostAddress::LocalHost, port, QAbstractSocket::DontShareAddress))
        qFatal("set-up failed: %s", qPrintable(m_reservation.errorString()));
}

bool FaultedPost::hasStruck()
{
    // A server where nobody listens counts nothing: the try shows in the store.
    if (m_fault == Fault::Refuse)
        return sending().tries > 0;
    return m_stage.server.requestCount(m_endpoint) > 0;
}

bool FaultedPost::isHelped()
{
    if (m_isHelped)
        return true;
    if (!hasStruck())
        return false;
    if (m_fault == Fault::Refuse) {
        m_reservation.close();
        m_stage.server.recover();
    }
    if (m_fault == Fault::Never || m_fault == Fault::Dripping) {
        m_publisher.reset();
        m_publisher = m_stage.publisher();
    }
    m_isHelped = true;
    return true;
}

void FaultTable::addRows(Endpoint endpoint, const QList<Row> &rows)
{
    QTest::addColumn<Sending::State>("end");
    QTest::addColumn<int>("accepted");
    // A key that the server honours settles a lost reply on the one, the list of posts on the other.
    for (const Flavour flavour : {Flavour::Mastodon, Flavour::GoToSocial}) {
        for (const Row &row : rows) {
            const QByteArray name = (enumWord(flavour) + u' ' + enumWord(row.fault)).toLatin1();
            QTest::newRow(name.constData()) << row.end << row.accepted;
            m_posts[name] = std::make_unique<FaultedPost>(flavour, endpoint, row.fault);
        }
    }
}

FaultedPost &FaultTable::current()
{
    return *m_posts.at(QTest::currentDataTag());
}

bool FaultTable::isHelped()
{
    for (const auto &[name, post] : m_posts)
        post->isHelped();
    return current().isHelped();
}

void FaultTable::forgetCurrent()
{
    m_posts.erase(QTest::currentDataTag());
}

} // namespace Postrider::Testing
