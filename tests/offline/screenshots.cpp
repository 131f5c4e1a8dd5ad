// SPDX-License-Identifier: GPL-3.0-or-later
#include "screenshots.h"

#include "assistantseed.h"
#include "offlinewindow.h"
#include "ui/people/firstrun.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QLinearGradient>
#include <QPainter>
#include <QPlainTextEdit>

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

namespace {

// Something to look at.
QImage gradient(const QColor &from, const QColor &to)
{
    QImage image(960, 640, QImage::Format_RGB32);
    QPainter painter(&image);
    QLinearGradient sweep(0, 0, image.width(), image.height());
    sweep.setColorAt(0, from);
    sweep.setColorAt(1, to);
    painter.fillRect(image.rect(), sweep);
    return image;
}

class Photographer final
{
public:
    Photographer(const QString &folder, const QString &prefix) : m_path(folder + u'/' + prefix + u"-%1.png"_s) {}

    int run()
    {
        firstRun();
        m_window.offline().seedMonth();
        m_window.enter();
        m_window.window().resize(1440, 900);
        m_window.window().show();
        page(Navigator::Page::Calendar, u"calendar"_s);
        page(Navigator::Page::Posts, u"posts"_s);
        page(Navigator::Page::Accounts, u"accounts"_s);
        postingTimes();
        page(Navigator::Page::Users, u"users"_s);
        page(Navigator::Page::Settings, u"settings"_s);
        connecting();
        failedPost();
        assistants();
        composer();
        misses();
        return m_saved;
    }

private:
    void save(QWidget *widget, const QString &name)
    {
        m_window.settle();
        m_saved += widget->grab().save(m_path.arg(name)) ? 1 : 0;
    }

    void firstRun()
    {
        auto *page = new FirstRun(m_window.offline().desk().users, m_window.offline().desk().preferences);
        m_window.window().showDoor(page);
        m_window.window().resize(1100, 760);
        m_window.window().show();
        save(&m_window.window(), u"first-run"_s);
    }

    void page(Navigator::Page which, const QString &name)
    {
        m_window.offline().desk().go.show(which);
        save(&m_window.window(), name);
    }

    void connecting()
    {
        m_window.offline().desk().go.connectAccount();
        save(&m_window.window(), u"connect"_s);
        m_window.offline().desk().go.connectAccount(PlatformId::Mastodon);
        save(&m_window.window(), u"connect-mastodon"_s);
    }

    void failedPost()
    {
        PostFilter filter;
        filter.statuses = {Post::Status::Failed};
        const auto failed = OfflineDesk::await(
            m_window.offline().desk().posts.list(m_window.offline().desk().actor, filter));
        if (!failed || failed->isEmpty())
            return;
        m_window.offline().desk().go.showPost(failed->first().id);
        save(&m_window.window(), u"post"_s);
    }

    void assistants()
    {
        OfflineDesk &offline = m_window.offline();
        Navigator &go = offline.desk().go;
        page(Navigator::Page::Assistants, u"assistants-empty"_s);
        KeyTerms terms;
        terms.dailyBudget = 5;
        terms.quietHours = {QTime(22, 0), QTime(7, 0)};
        AssistantSeed notebook(offline, u"notebook"_s, u"Claude Code 2.1"_s, terms);
        AssistantSeed press(offline, u"press room"_s, u"Cursor 1.7"_s);
        offline.door().setOpen(AssistantDoor::kUsualPort);
        offline.door().knock = [] { return QFuture<Outcome>(); };
        Q_EMIT offline.door().changed();
        const QList<IntegrationId> accounts = offline.writableAccounts();
        notebook.reword(u"What we learned building a desktop app in 2026: five things we would do again."_s,
                        u"What we learned shipping a desktop app in 2026: five things we would do again."_s,
                        accounts.first(1), {QDate(2026, 11, 23), QTime(9, 0)});
        press.schedule(u"The opera posters hang in the foyer from Friday. Come and look closely: seven colours, one "
                       "evening, and a very patient dryer. #letterpress"_s,
                       accounts, {QDate(2026, 11, 27), QTime(18, 0)});
        page(Navigator::Page::NeedsYou, u"needs-you"_s);
        m_window.window().resize(900, 760);
        page(Navigator::Page::NeedsYou, u"needs-you-narrow"_s);
        m_window.window().resize(1440, 900);
        page(Navigator::Page::Assistants, u"assistants"_s);
        page(Navigator::Page::Audit, u"audit"_s);
        go.show(Navigator::Page::Assistants);
        m_window.settle();
        QWidget &window = m_window.window();
        window.findChild<QAbstractButton *>(u"newKeyButton"_s)->click();
        window.findChild<QLineEdit *>(u"keyName"_s)->setText(u"studio"_s);
        save(&window, u"new-key"_s);
        window.findChild<QAbstractButton *>(u"submitKey"_s)->click();
        save(&window, u"key-shown-once"_s);
        window.findChild<QAbstractButton *>(u"keyKept"_s)->click();
    }

    void postingTimes()
    {
        Desk &desk = m_window.offline().desk();
        const IntegrationId account = m_window.offline().writableAccounts().first();
        QList<Slot> slots;
        for (int weekday = 1; weekday <= 5; ++weekday)
            slots << Slot{weekday, QTime(9, 20), "Europe/Berlin"};
        slots << Slot{2, QTime(14, 30), "Europe/Berlin"} << Slot{4, QTime(14, 30), "Europe/Berlin"};
        OfflineDesk::await(desk.slots.set(desk.actor, account, slots));
        Pause pause;
        pause.scope = Pause::Scope::Account;
        pause.account = account;
        pause.until = desk.clock.now().addSecs(3 * 3600);
        OfflineDesk::await(desk.queue.pause(desk.actor, pause));
        desk.go.show(Navigator::Page::Accounts);
        m_window.settle();
        auto *card = m_window.window().findChild<QWidget *>(u"account-"_s + account.toString());
        if (auto *times = card ? card->findChild<QAbstractButton *>(u"postingTimes"_s) : nullptr)
            times->click();
        save(&m_window.window(), u"posting-times"_s);
    }

    void misses()
    {
        const IntegrationId account = m_window.offline().writableAccounts().first();
        for (const auto &[text, hour] :
             {std::pair(u"Open day at the press"_s, 9), std::pair(u"Proofs, part two"_s, 11)}) {
            OfflineDesk::Seed seed{text, {account}, {QDate(2026, 11, 22), QTime(hour, 0)}, Sending::State::Held};
            seed.hold = Sending::Hold::Missed;
            m_window.offline().addPost(seed);
        }
        m_window.settle();
        m_window.offline().desk().go.showMisses();
        m_window.settle();
        if (auto *sheet = m_window.window().findChild<QWidget *>(u"missesSheet"_s))
            save(sheet, u"misses"_s);
        save(&m_window.window(), u"missed"_s);
    }

    void composer()
    {
        m_window.offline().desk().go.compose({QDate(2026, 11, 24), QTime(14, 30)});
        m_window.settle();
        QWidget *composer = nullptr;
        for (QWidget *top : QApplication::topLevelWidgets()) {
            if (top->isVisible() && top->objectName() == u"composer"_s)
                composer = top;
        }
        if (!composer)
            return;
        composer->resize(1440, 900);
        for (const auto account : m_window.offline().writableAccounts())
            composer->findChild<QAbstractButton *>(u"account_"_s + account.toString())->click();
        auto *text = composer->findChild<QPlainTextEdit *>(u"text"_s);
        text->setPlainText(
            u"Release 4.2 of our little press is out: colour proofs on your own screen, a faster imposition "
            "view, and seven new papers.\n\nWhat should we build next? https://harbour.example/4-2 #printmaking"_s);
        for (const auto &colours : {std::pair(0xE5A94B, 0xB83A1E), std::pair(0x2459B8, 0x7FD1A0)}) {
            QApplication::clipboard()->setImage(gradient(QColor(colours.first), QColor(colours.second)));
            text->setFocus();
            QTest::keyClick(text, Qt::Key_V, Qt::ControlModifier);
            m_window.settle();
        }
        const auto *state = composer->findChild<QLabel *>(u"state"_s);
        if (!QTest::qWaitFor([state] { return state->text().startsWith("Saved"_L1); }))
            qWarning("the composer did not say \"Saved\" in time");
        save(composer, u"composer"_s);
        composer->findChild<QAbstractButton *>(u"repeatButton"_s)->click();
        m_window.settle();
        if (QWidget *popup = QApplication::activePopupWidget()) {
            if (auto *kind = popup->findChild<QComboBox *>(u"repeatKind"_s))
                kind->setCurrentIndex(2);
            save(popup, u"repeat"_s);
            popup->close();
        }
        composer->close();
        m_window.settle();
    }

    QString m_path;
    OfflineWindow m_window;
    int m_saved = 0;
};

} // namespace

int takeScreenshots(const QString &folder, const QString &prefix)
{
    return Photographer(folder, prefix).run();
}

} // namespace Postrider::Testing
