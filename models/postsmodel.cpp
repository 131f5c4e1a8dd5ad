// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/postsmodel.h"

#include "models/answer.h"
#include "models/postwords.h"
#include "models/sendingwatch.h"
#include "models/storewatch.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

PostsModel::PostsModel(Parts parts, StoreWatch &watch, QObject *parent)
    : QAbstractListModel(parent), m_parts(std::move(parts))
{
    connect(&watch, &StoreWatch::changed, this, &PostsModel::refresh);
    readAccounts();
    read(true);
}

PostsModel::~PostsModel() = default;

void PostsModel::follow(const SendingWatch &sendings)
{
    m_sendings = &sendings;
    connect(&sendings, &SendingWatch::changed, this, &PostsModel::tellProgress);
}

void PostsModel::tellProgress(PostId post)
{
    for (const int page : m_pages.lastUsed(PostPages::kMost)) {
        const QList<PostCard> cards = m_pages.page(page);
        for (qsizetype i = 0; i < cards.size(); ++i) {
            const int row = page * PostPages::kRows + int(i);
            if (cards.at(i).id == post && row < m_count)
                Q_EMIT dataChanged(index(row), index(row), {MomentRole, Qt::AccessibleTextRole});
        }
    }
}

void PostsModel::setFilter(const PostsFilter &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    read(true);
}

PostFilter PostsModel::query(int page) const
{
    PostFilter query;
    using Kind = PostsFilter::Kind;
    using Status = Post::Status;
    switch (m_filter.kind) {
    case Kind::All: break;
    case Kind::Drafts: query.statuses = {Status::Draft}; break;
    case Kind::Scheduled: query.statuses = {Status::Scheduled, Status::Publishing}; break;
    case Kind::Published: query.statuses = {Status::Published}; break;
    case Kind::Failed: query.isTroubled = true; break;
    case Kind::Trash: query.trash = PostFilter::Trash::Only; break;
    }
    query.integrationId = m_filter.account;
    query.label = m_filter.label;
    query.search = m_filter.search;
    query.limit = PostPages::kRows;
    query.offset = page * PostPages::kRows;
    return query;
}

void PostsModel::readAccounts()
{
    answer(m_parts.accounts.list(m_parts.actor), this, [this](const Result<QList<Integration>> &accounts) {
        if (!accounts || *accounts == m_accounts)
            return; // should the store be in trouble, the posts tell
        m_accounts = *accounts;
        m_accountIndex.clear();
        for (qsizetype i = 0; i < m_accounts.size(); ++i)
            m_accountIndex.insert(m_accounts.at(i).id, i);
        Q_EMIT accountsChanged();
        if (m_count > 0)
            Q_EMIT dataChanged(index(0), index(m_count - 1));
    });
}

int PostsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_count;
}

const PostCard *PostsModel::cardAt(int row) const
{
    return row >= 0 && row < m_count ? m_pages.at(row) : nullptr;
}

QVariant PostsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (const PostCard *card = m_pages.at(index.row()))
        return cardData(*card, role);
    want(index.row() / PostPages::kRows);
    return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? QVariant(u"\u2026"_s) : QVariant();
}

QVariant PostsModel::cardData(const PostCard &card, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return PostWords::line(card);
    case Qt::AccessibleTextRole: return sentence(card);
    case CardRole: return QVariant::fromValue(card);
    case IdRole: return card.id.toString();
    case StandingRole: return QVariant::fromValue(card.standing);
    case MomentRole: return moment(card);
    case PlatformsRole: return QVariant::fromValue(platformsOf(card));
    case AccountsRole: return PostWords::names(accountsOf(card));
    case LabelsRole: return card.labels;
    default: return {};
    }
}

QString PostsModel::moment(const PostCard &card) const
{
    if (const auto progress = m_sendings ? m_sendings->ofPost(card.id) : std::nullopt)
        return PostWords::progress(*progress);
    return PostWords::moment(card, m_parts.timezone, m_parts.clock.now());
}

QList<Integration> PostsModel::accountsOf(const PostCard &card) const
{
    QList<Integration> accounts;
    for (const IntegrationId id : card.platforms) {
        const auto found = m_accountIndex.constFind(id);
        if (found != m_accountIndex.constEnd()) // else it was removed; its history stays
            accounts << m_accounts.at(*found);
    }
    return accounts;
}

QList<PlatformId> PostsModel::platformsOf(const PostCard &card) const
{
    QList<PlatformId> platforms;
    for (const Integration &account : accountsOf(card))
        platforms << account.platform;
    return platforms;
}

QString PostsModel::sentence(const PostCard &card) const
{
    QStringList networks;
    for (const PlatformId platform : platformsOf(card)) {
        const QString name = m_parts.networks.info(platform).name;
        if (!networks.contains(name))
            networks << name;
    }
    return PostWords::sentence(card, networks, moment(card));
}

QHash<int, QByteArray> PostsModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractListModel::roleNames();
    names.insert({{CardRole, "card"},
                  {IdRole, "id"},
                  {StandingRole, "standing"},
                  {MomentRole, "moment"},
                  {PlatformsRole, "platforms"},
                  {AccountsRole, "accounts"},
                  {LabelsRole, "labels"}});
    return names;
}

} // namespace Postrider
