// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/postsmodel.h"

#include "models/answer.h"
#include "models/moments.h"
#include "models/storewatch.h"
#include "services/wording.h"

#include <QGuiApplication>
#include <QLocale>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kVisiblePages = 3; // a tall window over a page's bound, and one that was scrolled past
constexpr int kAtOnce = 2;
constexpr int kMostWanted = 6; // a dragged scroll bar passes hundreds: only the last places matter

QString firstLine(const QString &text)
{
    return text.trimmed().section(u'\n', 0, 0).simplified();
}

// "@name" keeps its sign in front in a line that runs from right to left.
QString isolated(const QString &name)
{
    return QGuiApplication::isRightToLeft() ? u'\u2068' + name + u'\u2069' : name;
}

} // namespace

// The count and the pages on the screen, read one after the other: what a change of the store looks like from here.
struct PostsModel::Reading
{
    int round = 0;
    int missing = 0;
    int count = 0;
    std::optional<Error> error;
    QHash<int, QList<PostCard>> pages;
};

PostsModel::PostsModel(Parts parts, StoreWatch &watch, QObject *parent)
    : QAbstractListModel(parent), m_parts(std::move(parts))
{
    connect(&watch, &StoreWatch::changed, this, &PostsModel::refresh);
    readAccounts();
    read(true);
}

PostsModel::~PostsModel() = default;

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

void PostsModel::refresh()
{
    readAccounts();
    if (m_isReading)
        m_isReadingDue = true;
    else
        read(false);
}

void PostsModel::read(bool isNewFilter)
{
    m_isReading = true;
    m_isReadingDue = false;
    m_isNewFilter = m_isNewFilter || isNewFilter;
    m_wanted.clear();
    m_underWay.clear();
    const QList<int> pages = m_isNewFilter || m_pages.size() == 0 ? QList<int>{0} : m_pages.lastUsed(kVisiblePages);
    auto reading = std::make_shared<Reading>();
    reading->round = ++m_round;
    reading->missing = 1 + int(pages.size());
    answer(m_parts.posts.count(m_parts.actor, query(0)), this, [this, reading](const Result<int> &count) {
        if (count)
            reading->count = *count;
        else
            reading->error = count.error();
        finishReading(reading);
    });
    for (const int page : pages) {
        answer(m_parts.posts.cards(m_parts.actor, query(page)), this,
               [this, reading, page](const Result<QList<PostCard>> &cards) {
                   if (cards)
                       reading->pages.insert(page, *cards);
                   else
                       reading->error = cards.error();
                   finishReading(reading);
               });
    }
}

void PostsModel::finishReading(const std::shared_ptr<Reading> &reading)
{
    if (--reading->missing > 0 || reading->round != m_round)
        return;
    m_isReading = false;
    if (reading->error) {
        Q_EMIT failed(*reading->error);
    } else {
        if (m_isNewFilter)
            startOver(*reading);
        else
            follow(*reading);
        Q_EMIT counted(m_count);
    }
    if (m_isReadingDue)
        read(false);
}

void PostsModel::startOver(const Reading &reading)
{
    beginResetModel();
    m_isNewFilter = false;
    m_count = reading.count;
    m_pages.clear();
    m_pages.put(0, reading.pages.value(0));
    endResetModel();
}

// Rows open or close where the posts came or went, so that what is selected stays with its post; the rest changes in place.
void PostsModel::follow(const Reading &reading)
{
    QHash<int, QList<PostCard>> before;
    for (auto page = reading.pages.cbegin(); page != reading.pages.cend(); ++page)
        before.insert(page.key(), m_pages.page(page.key()));
    const int place = PostPages::placeOfChange(before, reading.pages, m_count, reading.count);
    const int difference = reading.count - m_count;
    const QHash<PostId, QPersistentModelIndex> held = heldPosts();
    const auto take = [&] {
        m_count = reading.count;
        if (difference != 0)
            m_pages.clear(); // what lies behind the place has moved
        for (auto page = reading.pages.cbegin(); page != reading.pages.cend(); ++page)
            m_pages.put(page.key(), page.value());
    };
    if (difference > 0) {
        beginInsertRows({}, place, place + difference - 1);
        take();
        endInsertRows();
    } else if (difference < 0) {
        beginRemoveRows({}, place, place - difference - 1);
        take();
        endRemoveRows();
    } else {
        take();
    }
    keepHeld(held);
    for (auto page = reading.pages.cbegin(); page != reading.pages.cend(); ++page) {
        const bool isSame = difference == 0 && page.value() == before.value(page.key());
        const int first = page.key() * PostPages::kRows;
        const int last = qMin(first + int(page.value().size()), m_count) - 1;
        if (!isSame && last >= first)
            Q_EMIT dataChanged(index(first), index(last));
    }
}

// The posts that a selection or a view points at.
QHash<PostId, QPersistentModelIndex> PostsModel::heldPosts() const
{
    QHash<PostId, QPersistentModelIndex> held;
    const QModelIndexList indexes = persistentIndexList();
    for (const QModelIndex &index : indexes) {
        if (const PostCard *card = cardAt(index.row()))
            held.insert(card->post.id, index);
    }
    return held;
}

// A post that got another time stands elsewhere: who pointed at it still does.
void PostsModel::keepHeld(const QHash<PostId, QPersistentModelIndex> &held)
{
    QModelIndexList from, to;
    for (const int page : m_pages.lastUsed(kVisiblePages)) {
        const QList<PostCard> cards = m_pages.page(page);
        for (qsizetype i = 0; i < cards.size(); ++i) {
            const QPersistentModelIndex was = held.value(cards.at(i).post.id);
            const int row = page * PostPages::kRows + int(i);
            if (!was.isValid() || was.row() == row || row >= m_count)
                continue;
            from << was;
            to << index(row);
        }
    }
    if (from.isEmpty())
        return;
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void PostsModel::want(int page) const
{
    if (m_isReading || m_underWay.contains(page))
        return;
    m_wanted.removeOne(page);
    m_wanted << page;
    if (m_wanted.size() > kMostWanted)
        m_wanted.removeFirst();
    if (m_isFetchPlanned)
        return;
    m_isFetchPlanned = true;
    // A view asks for many rows in a row; and nobody may hear signals from within data().
    auto *self = const_cast<PostsModel *>(this);
    QMetaObject::invokeMethod(
        self, [self] { self->fetchWanted(); }, Qt::QueuedConnection);
}

void PostsModel::fetchWanted()
{
    m_isFetchPlanned = false;
    while (m_underWay.size() < kAtOnce && !m_wanted.isEmpty()) {
        const int page = m_wanted.takeLast();
        m_underWay << page;
        answer(m_parts.posts.cards(m_parts.actor, query(page)), this,
               [this, page, round = m_round](const Result<QList<PostCard>> &cards) {
                   if (round == m_round)
                       takePage(page, cards);
               });
    }
}

void PostsModel::takePage(int page, const Result<QList<PostCard>> &cards)
{
    m_underWay.removeOne(page);
    if (cards) {
        m_pages.put(page, *cards);
        const int first = page * PostPages::kRows;
        const int last = qMin(first + PostPages::kRows, m_count) - 1;
        if (last >= first)
            Q_EMIT dataChanged(index(first), index(last));
    } else {
        Q_EMIT failed(cards.error());
    }
    fetchWanted();
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
    case Qt::DisplayRole: {
        const QString line = firstLine(card.post.content);
        return line.isEmpty() ? tr("No text yet") : line;
    }
    case Qt::AccessibleTextRole: return sentence(card);
    case CardRole: return QVariant::fromValue(card);
    case IdRole: return card.post.id.toString();
    case StandingRole: return QVariant::fromValue(card.standing);
    case MomentRole:
        return card.standing == PostStanding::Word::Draft && !card.post.scheduledFor.isValid()
            ? tr("No time yet")
            : momentInWords(card.moment(), m_parts.timezone, m_parts.clock.now());
    case LabelsRole: return card.post.labels;
    default: break;
    }
    if (role != PlatformsRole && role != AccountsRole)
        return {};
    QList<PlatformId> platforms;
    QStringList names;
    for (const IntegrationId id : card.post.platforms) {
        const auto found = m_accountIndex.constFind(id);
        if (found == m_accountIndex.constEnd())
            continue; // was removed; its history stays
        platforms << m_accounts.at(*found).platform;
        names << isolated(m_accounts.at(*found).platformUsername);
    }
    return role == PlatformsRole ? QVariant::fromValue(platforms) : QVariant(QLocale().createSeparatedList(names));
}

QString PostsModel::sentence(const PostCard &card) const
{
    QStringList parts{wordFor(card.standing), cardData(card, Qt::DisplayRole).toString(),
                      cardData(card, MomentRole).toString()};
    QStringList networks;
    for (const PlatformId platform : cardData(card, PlatformsRole).value<QList<PlatformId>>()) {
        const QString name = m_parts.networks.info(platform).name;
        if (!networks.contains(name))
            networks << name;
    }
    if (!networks.isEmpty())
        parts << tr("on %1").arg(QLocale().createSeparatedList(networks));
    if (!card.post.labels.isEmpty())
        parts << tr("labels %1").arg(QLocale().createSeparatedList(card.post.labels));
    return parts.join(u". ");
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
