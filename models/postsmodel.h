// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/postpages.h"
#include "services/accountservice.h"
#include "services/networkservice.h"
#include "services/postservice.h"

#include <QAbstractListModel>

namespace Postrider {

class SendingWatch;
class StoreWatch;

// Which posts a list shows. All that are set must hold.
struct PostsFilter
{
    enum class Kind { All, Drafts, Scheduled, Published, Failed, Trash };

    Kind kind = Kind::All;
    IntegrationId account; // null: any
    QString label;
    QString search;

    friend bool operator==(const PostsFilter &, const PostsFilter &) = default;
};

// Posts, latest first, read a page at a time as they are looked at: a store of 100,000 costs no more than what is on
// the screen. Follows the store; a new filter shows when its first page is there. Owned by its page; GUI thread.
class PostsModel final : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PostsModel)
public:
    enum Role {
        CardRole = Qt::UserRole + 1, // PostCard; invalid while its page is under way
        IdRole,                      // the post's id as text
        StandingRole,                // PostStanding::Word
        MomentRole,                  // "Tue 24 Nov, 10:00", that there is no time yet, or how far an upload is
        PlatformsRole,               // QList<PlatformId>, one for each account
        AccountsRole,                // "@harbour@print.example, harbour.example"
        LabelsRole,                  // QStringList
    };
    Q_ENUM(Role)

    struct Parts
    {
        PostService &posts;
        AccountService &accounts;
        const NetworkService &networks;
        const Clock &clock;
        Actor actor;
        QByteArray timezone;
    };
    PostsModel(Parts parts, StoreWatch &watch, QObject *parent = nullptr);
    ~PostsModel() override;

    // What is on its way shows how far it is. The watch outlives the model.
    void follow(const SendingWatch &sendings);
    void setFilter(const PostsFilter &filter);
    const PostsFilter &filter() const { return m_filter; } // asked for last; shown once counted() told so

    int rowCount(const QModelIndex &parent = {}) const override;
    // The text's first line is DisplayRole, a sentence with everything AccessibleTextRole; of
    // a missing row "..." until it is read.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

    const PostCard *cardAt(int row) const; // null while its page is under way
    int loadedPages() const { return m_pages.size(); }
    const QList<Integration> &accounts() const { return m_accounts; }
    void refresh(); // reads again what is on the screen

Q_SIGNALS:
    void counted(int count); // a filter's answer, or the store's change, is in place
    void accountsChanged();
    void failed(const Postrider::Error &error);

private:
    struct Reading;

    void read(bool isNewFilter);
    void finishReading(const std::shared_ptr<Reading> &reading);
    void startOver(const Reading &reading);
    void follow(const Reading &reading);
    QHash<PostId, QPersistentModelIndex> heldPosts() const;
    void keepHeld(const QHash<PostId, QPersistentModelIndex> &held);
    void want(int page) const;
    void fetchWanted();
    void takePage(int page, const Result<QList<PostCard>> &cards);
    void readAccounts();
    PostFilter query(int page) const;
    QVariant cardData(const PostCard &card, int role) const;
    void tellProgress(PostId post);
    QString moment(const PostCard &card) const;
    QString sentence(const PostCard &card) const;
    QList<Integration> accountsOf(const PostCard &card) const;
    QList<PlatformId> platformsOf(const PostCard &card) const;

    Parts m_parts;
    const SendingWatch *m_sendings = nullptr;
    PostsFilter m_filter;
    int m_count = 0;
    int m_round = 0; // counts filters and readings: answers of an earlier one are dropped
    bool m_isReading = false;
    bool m_isNewFilter = true; // nothing of the filter is shown yet
    bool m_isReadingDue = false;
    mutable PostPages m_pages;
    mutable QList<int> m_wanted; // latest last
    mutable bool m_isFetchPlanned = false;
    QList<int> m_underWay;
    QList<Integration> m_accounts;
    QHash<IntegrationId, qsizetype> m_accountIndex;
};

} // namespace Postrider

Q_DECLARE_METATYPE(Postrider::PostCard)
