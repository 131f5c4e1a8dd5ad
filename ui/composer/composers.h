// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "services/composeservice.h"
#include "ui/composer/composerwindow.h"

#include <QDateTime>
#include <QFuture>
#include <QObject>
#include <QPointer>
#include <QSet>

namespace Postrider {

struct Desk;

// The composer windows that are open, and what becomes of them. Owned by app, one for the person signed in; GUI thread.
class Composers final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Composers)
public:
    explicit Composers(Desk &desk, QObject *parent = nullptr);
    // Windows that are still open go without a word; what they hold was kept as it was written.
    ~Composers() override;

    void compose(const QDateTime &wallTime = {}); // a new window; wallTime in the user's zone, null: none chosen
    void edit(PostId post);                       // the post's window, made or raised
    void reopenKept();                            // what a crash left open, with a banner
    // Keeps drafts of all that is open and closes it; the answer comes when everything is in the store.
    QFuture<void> closeAll();

private:
    QList<ComposerWindow *> windows() const;
    ComposerWindow *windowOf(PostId post) const;
    void show(const WorkingCopy &copy, const OpenedPost &opened, ComposerWindow::Origin origin);
    void restore(const WorkingCopy &copy, ComposerWindow::Origin origin);
    void openStored(PostId post);

    Desk &m_desk;
    QList<QPointer<ComposerWindow>> m_windows;
    QSet<PostId> m_opening; // asked for, not there yet
};

} // namespace Postrider
