// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "offlinedesk.h"
#include "ui/composer/composers.h"
#include "ui/composer/composerwindow.h"

class QPlainTextEdit;

namespace Postrider::Testing {

// What a person does with composer windows, by object names. A thing that is not there ends the test.
template<typename Widget = QWidget>
Widget *find(QWidget *window, const QString &name)
{
    Widget *found = window->findChild<Widget *>(name);
    if (!found)
        qFatal("There is no %s", qPrintable(name));
    return found;
}

// A desk with one account, and its composers.
struct ComposerScene
{
    OfflineDesk office;
    IntegrationId account = office.addAccount(PlatformId::Mastodon, QStringLiteral("@harbour@print.example"));
    Composers composers{office.desk()};

    // A new window, in which the account is chosen.
    ComposerWindow *compose(const QDateTime &wallTime = {});
};

QList<ComposerWindow *> openWindows();
ComposerWindow *theWindow();
QPlainTextEdit *textOf(QWidget *window);
void click(QWidget *window, const QString &name);
void choose(QWidget *window, IntegrationId account);
QList<Post> posts(OfflineDesk &office);
QList<WorkingCopy> kept(OfflineDesk &office);
void drop(QWidget *window, const QStringList &paths);
QDateTime wall(int day, int hour, int minute = 0);

} // namespace Postrider::Testing
