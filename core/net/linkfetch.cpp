// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/linkfetch.h"

#include "net/publicaddress.h"

#include <QCoreApplication>
#include <QFile>
#include <QHostInfo>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QPromise>
#include <QTimer>

#include <algorithm>
#include <memory>

namespace Postrider::Net {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 kBuffer = 256 * 1024; // bytes: what waits in memory for the disk

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LinkFetch)
};

// Why a link is not even looked up; empty when it may be.
QString objectionTo(const QUrl &link)
{
    const bool isWeb = link.scheme() == "https"_L1 || link.scheme() == "http"_L1;
    if (!link.isValid() || !isWeb || link.host().isEmpty())
        return Words::tr("Only http and https addresses can be fetched.");
    if (!link.userInfo().isEmpty())
        return Words::tr("An address with a name or a password in it is not fetched.");
    return {};
}

// One fetch from the first name to the last byte. Goes when it has answered, or with its owner.
class LinkFetch final : public QObject
{
public:
    LinkFetch(QString file, LinkRules rules, QObject *owner)
        : QObject(owner), m_file(std::move(file)), m_rules(std::move(rules))
    {
        m_network.setProxy(QNetworkProxy::NoProxy); // a proxy would resolve the name once more
        m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
        m_promise.start();
        m_deadline.setSingleShot(true);
        QObject::connect(&m_deadline, &QTimer::timeout, this,
                         [this] { end(fail(Error::Kind::Lost, Words::tr("The address took too long to answer."))); });
        m_deadline.start(m_rules.deadline);
        QObject::connect(&m_poll, &QTimer::timeout, this, [this] {
            if (m_rules.isCancelled && m_rules.isCancelled())
                end(fail(Error::Kind::Cancelled));
        });
        m_poll.start(200ms);
    }
    // Its owner is going: whoever waits still gets an answer.
    ~LinkFetch() override { answer(fail(Error::Kind::Cancelled)); }

    QFuture<Outcome> future() const { return m_promise.future(); }

    void follow(const QUrl &link)
    {
        if (!m_file.isOpen() && !m_file.open(QIODevice::WriteOnly))
            return end(fail(Error::Kind::StoreReadOnly, m_file.errorString()));
        if (const QString objection = objectionTo(link); !objection.isEmpty())
            return end(fail(Error::Kind::InvalidInput, objection));
        if (m_rules.resolve)
            return resolved(link, m_rules.resolve(link.host()));
        m_lookup = QHostInfo::lookupHost(link.host(), this,
                                         [this, link](const QHostInfo &info) { resolved(link, info.addresses()); });
    }

private:
    void resolved(const QUrl &link, const QList<QHostAddress> &addresses)
    {
        m_lookup = -1;
        if (m_hasAnswered)
            return;
        if (addresses.isEmpty())
            return end(fail(Error::Kind::NotSent, Words::tr("There is no host \"%1\".").arg(link.host())));
        const auto mayConnect = m_rules.mayConnect ? m_rules.mayConnect : isPublicAddress;
        // One that must not be reached among them, and the name is not trusted at all.
        if (!std::all_of(addresses.begin(), addresses.end(), mayConnect))
            return end(
                fail(Error::Kind::InvalidInput,
                     Words::tr("\"%1\" is an address of this computer or of a private network, and is not fetched.")
                         .arg(link.host())));
        connectTo(link, addresses.first());
    }

    void connectTo(const QUrl &link, const QHostAddress &address)
    {
        QUrl numeric = link;
        numeric.setHost(address.toString());
        numeric.setFragment({});
        QNetworkRequest request(numeric);
        const QString port = link.port() > 0 ? u':' + QString::number(link.port()) : QString();
        request.setRawHeader("Host", (link.host(QUrl::FullyEncoded) + port).toLatin1());
        request.setRawHeader("Accept-Encoding", "identity"); // a small answer can't unpack into a large one
        request.setRawHeader("User-Agent", "Postrider");
        request.setPeerVerifyName(link.host(QUrl::FullyEncoded));
        request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
        request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
        m_link = link;
        m_reply.reset(m_network.get(request));
        m_reply->setReadBufferSize(kBuffer);
        QObject::connect(m_reply.get(), &QNetworkReply::readyRead, this, [this] { take(); });
        QObject::connect(m_reply.get(), &QNetworkReply::finished, this, [this] { finished(); });
    }

    bool isRedirect() const
    {
        const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        return status >= 300 && status < 400 && m_reply->hasRawHeader("Location");
    }

    // What is wrong with the answer's head; empty when nothing is.
    QString objectionToAnswer() const
    {
        const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (status != 200)
            return Words::tr("The address answered %1.").arg(status);
        const QString type =
            m_reply->header(QNetworkRequest::ContentTypeHeader).toString().section(u';', 0, 0).trimmed();
        const bool isTaken = m_rules.mimePrefixes.isEmpty() || type == "application/octet-stream"_L1
            || std::any_of(m_rules.mimePrefixes.begin(), m_rules.mimePrefixes.end(),
                           [&](const QString &prefix) { return type.startsWith(prefix, Qt::CaseInsensitive); });
        if (!isTaken)
            return Words::tr("The address answered with %1, which is not taken.")
                .arg(type.isEmpty() ? u"no type"_s : type);
        if (m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong() > m_rules.maxBytes)
            return tooLarge();
        return {};
    }
    QString tooLarge() const
    {
        return Words::tr("The file is larger than %1 MB.").arg(m_rules.maxBytes / (1024 * 1024));
    }

    void take()
    {
        if (m_hasAnswered || isRedirect())
            return;
        if (const QString objection = m_received == 0 ? objectionToAnswer() : QString(); !objection.isEmpty())
            return end(fail(Error::Kind::InvalidInput, objection));
        const QByteArray bytes = m_reply->readAll();
        m_received += bytes.size();
        if (m_received > m_rules.maxBytes)
            return end(fail(Error::Kind::InvalidInput, tooLarge()));
        if (m_file.write(bytes) != bytes.size())
            return end(fail(Error::Kind::DiskFull, m_file.errorString()));
        if (m_rules.progress)
            m_rules.progress(m_received, m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong());
    }

    void finished()
    {
        if (m_hasAnswered)
            return;
        if (isRedirect())
            return redirected();
        if (m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() == 0)
            return end(fail(Error::Kind::NotSent, Words::tr("The address could not be reached.")));
        if (const QString objection = objectionToAnswer(); !objection.isEmpty())
            return end(fail(Error::Kind::InvalidInput, objection));
        if (m_reply->error() != QNetworkReply::NoError)
            return end(fail(Error::Kind::Lost, Words::tr("The answer broke off.")));
        take();
        if (m_hasAnswered)
            return;
        if (!m_file.flush())
            return end(fail(Error::Kind::DiskFull, m_file.errorString()));
        end({});
    }

    void redirected()
    {
        if (++m_redirects > m_rules.maxRedirects)
            return end(fail(Error::Kind::InvalidInput, Words::tr("The address leads on too often.")));
        const QUrl next = m_link.resolved(QUrl::fromEncoded(m_reply->rawHeader("Location")));
        if (m_link.scheme() == "https"_L1 && next.scheme() == "http"_L1)
            return end(
                fail(Error::Kind::InvalidInput, Words::tr("The address leads on to one that is not encrypted.")));
        m_reply->disconnect(this);
        m_reply.release()->deleteLater();
        follow(next);
    }

    void answer(const Outcome &outcome)
    {
        if (m_hasAnswered)
            return;
        m_hasAnswered = true;
        m_file.close();
        m_promise.addResult(outcome);
        m_promise.finish();
    }
    void end(const Outcome &outcome)
    {
        m_deadline.stop();
        m_poll.stop();
        if (m_lookup >= 0)
            QHostInfo::abortHostLookup(m_lookup);
        answer(outcome);
        deleteLater();
    }

    QFile m_file;
    LinkRules m_rules;
    QNetworkAccessManager m_network;
    struct Later
    {
        void operator()(QNetworkReply *reply) const
        {
            reply->disconnect();
            reply->abort();
            reply->deleteLater();
        }
    };
    std::unique_ptr<QNetworkReply, Later> m_reply;
    QPromise<Outcome> m_promise;
    QTimer m_deadline;
    QTimer m_poll; // whether somebody cancelled
    QUrl m_link;
    qint64 m_received = 0;
    int m_redirects = 0;
    int m_lookup = -1;
    bool m_hasAnswered = false;
};

} // namespace

QFuture<Outcome> fetchLink(const QUrl &link, const QString &file, const LinkRules &rules, QObject *owner)
{
    auto *fetch = new LinkFetch(file, rules, owner);
    const auto future = fetch->future();
    // The first objection may come at once, and delete it later all the same.
    fetch->follow(link);
    return future;
}

} // namespace Postrider::Net
