// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/integration.h"
#include "domain/pause.h"
#include "services/accountservice.h"
#include "services/postservice.h"
#include "services/queueservice.h"
#include "ui/desk/pausespans.h"

#include <QMenu>

namespace Postrider {

class Navigator;
class StoreWatch;

// Pausing everything, one account or one label, each until a time; and what is paused, to be resumed. Follows the
// store, and is filled when it is about to be shown. GUI thread.
class PauseMenu final : public QMenu
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PauseMenu)
public:
    struct Parts
    {
        QueueService &queue;
        AccountService &accounts;
        PostService &posts;
        const Clock &clock;
        StoreWatch &watch;
        Navigator &go;
        Actor actor;
        QByteArray timezone;
    };
    explicit PauseMenu(Parts parts, QWidget *parent = nullptr);
    ~PauseMenu() override;

    const QList<Pause> &pauses() const { return m_pauses; }
    QString nameOf(const Pause &pause) const; // "everything", the account's name, "posts labelled launch"

private:
    void refresh();
    void fill();
    void addResuming();
    void addScope(QMenu &menu, const QString &name, const QString &title, const Pause &scope);
    void pause(Pause pause);
    void resume(const Pause &pause);
    bool isPaused(const Pause &pause) const;

    Parts m_parts;
    PauseSpans m_spans;
    QList<Pause> m_pauses;
    QList<Integration> m_accounts;
    QStringList m_labels; // of posts to come
};

} // namespace Postrider
