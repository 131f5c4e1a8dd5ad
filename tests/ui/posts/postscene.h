// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "offlinedesk.h"
#include "ui/posts/postspage.h"

#include <QAbstractButton>
#include <QLabel>
#include <QListView>

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

inline const QDateTime kMorning(QDate(2026, 11, 20), QTime(9, 0));

// A page over a store of its own, used as a person would: by what is seen.
class Scene final
{
public:
    Scene()
    {
        account = offline.addAccount(PlatformId::Mastodon, u"@harbour@print.example"_s);
        other = offline.addAccount(PlatformId::Bluesky, u"harbour.example"_s);
    }

    void open()
    {
        page = std::make_unique<PostsPage>(offline.desk());
        page->resize(1100, 800);
        page->show();
    }
    template<typename Widget = QAbstractButton>
    Widget *seen(const QString &name) const
    {
        const auto found = page->findChildren<Widget *>(name);
        for (Widget *widget : found) {
            if (widget->isVisible() && widget->isEnabled())
                return widget;
        }
        return nullptr;
    }
    void press(const QString &name)
    {
        QTRY_VERIFY2(seen(name), qPrintable(name));
        QTest::mouseClick(seen(name), Qt::LeftButton);
    }
    QListView *view() const { return page->findChild<QListView *>(u"posts"_s); }
    QStringList rows() const
    {
        QStringList rows;
        if (!view()->isVisible())
            return rows;
        for (int row = 0; row < view()->model()->rowCount(); ++row)
            rows << view()->model()->index(row, 0).data().toString();
        return rows;
    }
    void key(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) { QTest::keyClick(view(), key, with); }
    void choose(const QString &segment)
    {
        const auto buttons = page->findChild<QWidget *>(u"kinds"_s)->findChildren<QAbstractButton *>();
        for (QAbstractButton *button : buttons) {
            if (button->text() == segment)
                QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    QStringList labels(const QString &name) const
    {
        QStringList texts;
        for (const QLabel *label : page->findChildren<QLabel *>(name)) {
            if (label->isVisible())
                texts << label->text();
        }
        return texts;
    }
    PostDetails stored(PostId post)
    {
        return *OfflineDesk::await(offline.desk().posts.show(offline.desk().actor, post));
    }
    Sending::State stateOf(PostId post, int target = 0)
    {
        return stored(post).targets.at(target).parts.constFirst().sending.state;
    }
    PostId addFailed()
    {
        return offline.addPost(
            {u"Refused"_s, {account}, kMorning, Sending::State::Failed, Sending::Hold::None, {}, {}, u"too rude"_s});
    }

    OfflineDesk offline;
    IntegrationId account, other;
    std::unique_ptr<PostsPage> page;
};

} // namespace Postrider::Testing
