// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed.h"

#include "storage/sendingrepository.h"
#include "storage/settingrepository.h"

#include <QScopeGuard>

#include <algorithm>

namespace Postrider::Chaos {

using namespace Testing;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using State = Sending::State;

namespace {

// Of a hundred posts.
constexpr int kTwins = 8;
constexpr int kThreads = 15;
constexpr int kWithFile = 20;
constexpr int kLatestMs = 1500; // from now

// An answer that no network gives by itself: a person's, for good.
bool isOver(const Sending &sending)
{
    const bool waitsForPerson = sending.state == State::Unconfirmed && sending.notBefore.isNull();
    return waitsForPerson || sending.state == State::Published || sending.state == State::Failed
        || sending.state == State::Skipped || sending.state == State::Held;
}

} // namespace

Feed::Feed(const QString &folder, std::shared_ptr<const Vault> vault, quint32 seed)
    : m_folder(folder), m_store(folder, std::move(vault)), m_random(seed)
{
    const auto leave = qScopeGuard([this] { m_store.close(); });
    m_store.setSettling(2s);
    m_file = m_store.addFile("twenty bytes of file", QDateTime::currentDateTimeUtc());
}

void Feed::setVault(const VaultRecord &record)
{
    const auto leave = qScopeGuard([this] { m_store.close(); });
    require(SettingRepository(m_store.db()).setVault(record));
}

void Feed::addAccounts(const Source &source, int count)
{
    const auto leave = qScopeGuard([this] { m_store.close(); });
    for (int number = 1; number <= count; ++number) {
        Integration account = source.account;
        const QByteArray token = "token-" + QByteArray::number(number);
        const bool isLittle = account.platform != PlatformId::Mastodon;
        // A little network calls an account by its token, Mastodon's stand-in by a name.
        const QString name = isLittle ? QString::fromLatin1(token) : u"user-%1"_s.arg(number);
        account.platformAccountId = isLittle ? source.network + name : account.platformAccountId.arg(number);
        account.platformUsername = u'@' + name + u"@127.0.0.1"_s;
        const IntegrationId id = m_store.addAccount(account, token, QDateTime::currentDateTimeUtc());
        m_accounts << Account{source.network, name, id, {}};
    }
}

int Feed::accountsOf(const QString &network) const
{
    return int(std::count_if(m_accounts.begin(), m_accounts.end(),
                             [&](const Account &account) { return account.network == network; }));
}

void Feed::addOneEach()
{
    const auto leave = qScopeGuard([this] { m_store.close(); });
    auto transaction = Transaction::begin(m_store.db());
    require(transaction);
    for (Account &account : m_accounts)
        addOne(account);
    require(transaction->commit());
}

void Feed::add(int posts)
{
    const auto leave = qScopeGuard([this] { m_store.close(); });
    auto transaction = Transaction::begin(m_store.db());
    require(transaction);
    for (int post = 0; post < posts; ++post)
        addOne(m_accounts[m_random.bounded(int(m_accounts.size()))]);
    require(transaction->commit());
}

void Feed::addOne(Account &account)
{
    const bool canBeReadBack = account.network != "NONE"_L1; // what follows a post in doubt would wait for a person
    const int dice = m_random.bounded(100);
    QStringList texts{u"post %1"_s.arg(added())};
    if (dice < kTwins && canBeReadBack && !account.lastText.isEmpty())
        texts = QStringList{account.lastText};
    else if (dice < kTwins + kThreads && canBeReadBack)
        texts << u"reply %1"_s.arg(added());
    const bool hasFile = texts.size() == 1 && dice >= 100 - kWithFile;
    if (texts.size() == 1 && !hasFile)
        account.lastText = texts.first();
    const QDateTime due = QDateTime::currentDateTimeUtc().addMSecs(m_random.bounded(kLatestMs));
    const Scheduled made = m_store.schedule(account.id, texts, due, hasFile ? QStringList{m_file} : QStringList());
    for (qsizetype part = 0; part < made.parts.size(); ++part)
        m_added << Added{made.parts.at(part), account.network, account.name, texts.at(part)};
}

int Feed::openOnes()
{
    const auto leave = qScopeGuard([this] { m_store.close(); });
    int open = 0;
    for (Added &one : m_added) {
        if (one.isOver)
            continue;
        one.isOver = isOver(m_store.sending(one.id));
        open += one.isOver ? 0 : 1;
    }
    return open;
}

// A lease's owner carries its process's number as its fourth part.
void Feed::expireLeases(qint64 pid)
{
    const auto leave = qScopeGuard([this] { m_store.close(); });
    SendingRepository sendings(m_store.db());
    const auto owners = sendings.leaseOwners(QDateTime::currentDateTimeUtc());
    require(owners);
    for (const QString &owner : *owners) {
        if (owner.section(u':', 3, 3).toLongLong() == pid)
            require(sendings.expireLeases(owner, QDateTime::currentDateTimeUtc()));
    }
}

QList<Told> Feed::told()
{
    const auto leave = qScopeGuard([this] { m_store.close(); });
    QList<Told> told;
    for (const Added &one : std::as_const(m_added)) {
        const Sending sending = m_store.sending(one.id);
        told << Told{one.network, one.account, one.text, sending.state, sending.platformPostId};
    }
    return told;
}

} // namespace Postrider::Chaos
