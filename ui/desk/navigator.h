// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "domain/platformid.h"

#include <QDateTime>
#include <QObject>

#include <chrono>
#include <functional>
#include <optional>

namespace Postrider {

// Where pages ask to go, without knowing each other. The main window, the composers and the tray listen. GUI thread.
class Navigator final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Navigator)
public:
    explicit Navigator(QObject *parent = nullptr);
    ~Navigator() override;

    enum class Page { Calendar, Posts, NeedsYou, Accounts, Assistants, Audit, Users, Settings };
    Q_ENUM(Page)

    void show(Page page) { Q_EMIT pageAsked(page); }
    void compose(const QDateTime &wallTime = {}) { Q_EMIT composeAsked(wallTime); }
    void edit(PostId post) { Q_EMIT editAsked(post); }
    void showPost(PostId post) { Q_EMIT postAsked(post); }
    void showMisses() { Q_EMIT missesAsked(); } // what came due while nothing could be sent
    void connectAccount(std::optional<PlatformId> platform = {}) { Q_EMIT connectAsked(platform); }
    void reconnect(IntegrationId account) { Q_EMIT reconnectAsked(account); } // the same one signs in again
    // A message that goes by itself, after that long or a few seconds. action: called when
    // its button is pressed; empty for none.
    void toast(const QString &sentence, const QString &button = {}, std::function<void()> action = {},
               std::chrono::milliseconds shownFor = {})
    {
        Q_EMIT toastAsked(sentence, button, action, shownFor);
    }

Q_SIGNALS:
    void pageAsked(Postrider::Navigator::Page page);
    void composeAsked(const QDateTime &wallTime); // in the user's zone; null: no time chosen
    void editAsked(Postrider::PostId post);
    void postAsked(Postrider::PostId post);
    void missesAsked();
    void connectAsked(std::optional<Postrider::PlatformId> platform);
    void reconnectAsked(Postrider::IntegrationId account);
    void toastAsked(const QString &sentence, const QString &button, const std::function<void()> &action,
                    std::chrono::milliseconds shownFor);
};

} // namespace Postrider
