// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/composers.h"

#include "models/answer.h"
#include "services/wording.h"
#include "ui/desk/desk.h"
#include "ui/desk/latechoices.h"
#include "ui/desk/navigator.h"

#include <QPromise>

#include <memory>

namespace Postrider {

namespace {

constexpr QPoint kCascade(28, 28); // from one window to the next, so that none hides another

} // namespace

Composers::Composers(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk) {}

Composers::~Composers()
{
    qDeleteAll(windows());
}

QList<ComposerWindow *> Composers::windows() const
{
    QList<ComposerWindow *> open;
    for (const QPointer<ComposerWindow> &window : m_windows) {
        if (window)
            open << window;
    }
    return open;
}

ComposerWindow *Composers::windowOf(PostId post) const
{
    for (ComposerWindow *window : windows()) {
        if (window->draft().copy().post == post)
            return window;
    }
    return nullptr;
}

void Composers::compose(const QDateTime &wallTime)
{
    WorkingCopy copy;
    copy.id = WorkingCopyId::create();
    copy.composition.wallTime = wallTime;
    copy.composition.timezone = m_desk.user.timezone;
    copy.composition.catchUp = LateChoices::usual(m_desk.preferences);
    show(copy, {}, ComposerWindow::Origin::Asked);
}

void Composers::edit(PostId post)
{
    if (ComposerWindow *window = windowOf(post)) {
        window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
        window->raise();
        window->activateWindow();
        return;
    }
    if (m_opening.contains(post))
        return;
    m_opening.insert(post);
    // What was written and could not be stored comes before what is stored.
    answer(m_desk.compose.kept(m_desk.actor), this, [this, post](const Result<QList<WorkingCopy>> &kept) {
        for (const WorkingCopy &copy : kept.value_or(QList<WorkingCopy>())) {
            if (copy.post == post)
                return restore(copy, ComposerWindow::Origin::Kept);
        }
        openStored(post);
    });
}

void Composers::openStored(PostId post)
{
    answer(m_desk.compose.open(m_desk.actor, post), this, [this, post](const Result<OpenedPost> &opened) {
        m_opening.remove(post);
        if (!opened) {
            m_desk.go.toast(sentenceFor(opened.error()));
            return;
        }
        WorkingCopy copy;
        copy.id = WorkingCopyId::create();
        copy.post = post;
        copy.revision = opened->post.revision;
        copy.composition = opened->composition;
        show(copy, *opened, ComposerWindow::Origin::Asked);
    });
}

void Composers::reopenKept()
{
    answer(m_desk.compose.kept(m_desk.actor), this, [this](const Result<QList<WorkingCopy>> &kept) {
        if (!kept) {
            m_desk.go.toast(sentenceFor(kept.error()));
            return;
        }
        QSet<WorkingCopyId> held;
        for (ComposerWindow *window : windows())
            held.insert(window->draft().copy().id);
        for (const WorkingCopy &copy : *kept) {
            if (held.contains(copy.id))
                continue;
            if (copy.composition.isEmpty() && copy.post.isNull())
                answer(m_desk.compose.discard(m_desk.actor, copy.id), this, [](const Outcome &) {});
            else
                restore(copy, ComposerWindow::Origin::Restored);
        }
    });
}

void Composers::restore(const WorkingCopy &copy, ComposerWindow::Origin origin)
{
    if (copy.post.isNull()) {
        show(copy, {}, origin);
        return;
    }
    answer(m_desk.compose.open(m_desk.actor, copy.post), this, [this, copy, origin](const Result<OpenedPost> &opened) {
        m_opening.remove(copy.post);
        // The post may be gone by now; what was written to it is shown all the same,
        // and can be saved as a draft of its own.
        show(copy, opened.value_or(OpenedPost()), origin);
    });
}

void Composers::show(const WorkingCopy &copy, const OpenedPost &opened, ComposerWindow::Origin origin)
{
    m_windows.removeAll(nullptr);
    auto *window = new ComposerWindow(m_desk, copy, opened, origin);
    if (!m_windows.isEmpty())
        window->move(window->pos() + kCascade * int(m_windows.size()));
    m_windows << window;
    window->setVisible(true);
    window->raise();
    window->activateWindow();
}

QFuture<void> Composers::closeAll()
{
    auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    const QList<ComposerWindow *> open = windows();
    auto waiting = std::make_shared<int>(int(open.size()));
    if (open.isEmpty())
        promise->finish();
    for (ComposerWindow *window : open) {
        connect(
            window, &ComposerWindow::settled, this,
            [promise, waiting] {
                if (--*waiting == 0)
                    promise->finish();
            },
            Qt::SingleShotConnection);
        window->keepAndClose();
    }
    return promise->future();
}

} // namespace Postrider
