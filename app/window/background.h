// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application.h"
#include "app/window/approvalwatch.h"
#include "app/window/metricsrounds.h"
#include "models/sendingwatch.h"
#include "models/storewatch.h"
#include "ui/desk/circumstances.h"
#include "ui/desk/navigator.h"
#include "ui/tray/notifier.h"
#include "ui/tray/tray.h"

#include <QObject>

namespace Postrider {

class Preferences;

// What goes on whoever is signed in, and while nobody is: publishing, the tray, notifications. Made once the
// store and its vault are open. GUI thread.
class Background final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Background)
public:
    struct Parts
    {
        Application &app;
        StoreWatch &watch;
        Circumstances &circumstances;
        SendingWatch &sendings;
        Navigator &go;
        Preferences &preferences;
    };
    // bus: see WindowCall.
    explicit Background(const Parts &parts, const QString &bus = {});
    ~Background() override;

    // Practice accounts need their network, which therefore comes first.
    void start();

    void setActor(std::optional<Actor> actor, const QTimeZone &zone = QTimeZone::systemTimeZone());
    Tray &tray() { return m_tray; }
    Notifier &notifier() { return m_notifier; }

    // The program itself asks; it sees everything and owns nothing.
    static Actor engine();

private:
    void publish();
    void troubled(const Error &error);
    void told(PostId post, Sending::State state);
    void tell(const PostDetails &details, Sending::State state);
    void tellOfAccount(IntegrationId id);
    void tellOfMoves();

    Application &m_app;
    Circumstances &m_circumstances;
    SendingWatch &m_sendings;
    Navigator &m_go;
    Tray m_tray;
    Notifier m_notifier;
    ApprovalWatch m_approvals;
    MetricsRounds m_metrics;
    bool m_isSomebodyThere = false;
    int m_moved = 0; // posts whose zone has other rules now; told once somebody is there
};

} // namespace Postrider
